import { rpoOf, surgeOf } from '@headroom/core';

import type { CostPlace } from './cost-explanations.js';
import type { Explanation, Operand } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand, inputOperand } from './operands.js';
import type { PlanContext } from './plan-context.js';

/** `unservedRatio × 8,760 × downtimeCostPerHour` (contract 2.7, 2.10.32). */
export function downtimeCostExplanation({ context, cost }: CostPlace): Explanation {
  const head = {
    path: `${context.root}.cost.expectedDowntimeCostPerYear`,
    label: 'expected cost of downtime a year',
    unit: context.evaluation.workload.currency,
    guidePoints: ['S13', 'S25', 'S26'],
    rule: 'contract 2.7; model §13',
  };
  const perHour = context.workload.targets.downtimeCostPerHour;
  if (cost.expectedDowntimeCostPerYear === null || perHour === null) {
    return absentExplanation({
      ...head,
      notes: ['The document gives no cost of downtime (targets.downtimeCostPerHour).'],
    });
  }
  return explanationOf({
    ...head,
    value: cost.expectedDowntimeCostPerYear,
    formula: 'unservedRatio * hoursOfYear * downtimeCostPerHour',
    operands: [
      answerOperand({
        name: 'unservedRatio',
        value: context.plan.reliability?.workload.unservedRatio ?? 0,
        path: `${context.root}.reliability.workload.unservedRatio`,
      }),
      HOURS_PER_YEAR,
      inputOperand(context, { name: 'downtimeCostPerHour', value: perHour, path: 'targets.downtimeCostPerHour' }),
    ],
  });
}

const HOURS_PER_YEAR = constantOperand({ name: 'hoursOfYear', value: 8760, unit: 'h', meaning: 'hours of a year' });

/** `12 × monthly`, with surge, downtime and data loss of a year where one of them has a price (contract 2.7, 2.8). */
export function annualCostExplanation({ context, cost }: CostPlace): Explanation {
  const { downtimeCostPerHour, dataLossCostPerMinute } = context.workload.targets;
  const total = answerOperand({ name: 'total', value: cost.monthlyTotal, path: `${context.root}.cost.monthlyTotal` });
  const isPriced = downtimeCostPerHour !== null || dataLossCostPerMinute !== null;
  const parts = isPriced ? [...surgeParts(context), ...downtimePart({ context, cost }), ...dataLossParts(context)] : [];
  return explanationOf({
    path: `${context.root}.cost.expectedAnnualCost`,
    label: 'expected cost a year',
    value: cost.expectedAnnualCost,
    unit: context.evaluation.workload.currency,
    formula: `sum(${['12 * total', ...parts.map(({ formula }) => formula)].join(', ')})`,
    operands: [total, ...parts.flatMap(({ operands }) => operands)],
    guidePoints: ['S13', 'S22', 'S26'],
    rule: 'contract 2.7, 2.10.21, 2.10.29; model §13',
    notes: isPriced ? [] : ['Without a cost of downtime or data loss a year costs twelve months.'],
  });
}

/** Losses a year of every serving location times what each costs extra. */
function surgeParts(context: PlanContext): readonly Term[] {
  return context.deployed.serving.flatMap((location) => {
    const surge = surgeOf(context.deployed, location);
    if (surge.isZero()) return [];
    const name = `surge${String(location.index)}`;
    return [
      {
        formula: `${lossesFormula(location.index)} * ${name}`,
        operands: [
          ...lossesOperands(context, location.index),
          engineOperand({ name, value: surge, method: `extra cost of a loss of ${location.id} (contract 2.10.21)` }),
        ],
      },
    ];
  });
}

function downtimePart({ context, cost }: CostPlace): readonly Term[] {
  if (cost.expectedDowntimeCostPerYear === null) return [];
  const path = `${context.root}.cost.expectedDowntimeCostPerYear`;
  return [
    {
      formula: 'downtime',
      operands: [answerOperand({ name: 'downtime', value: cost.expectedDowntimeCostPerYear, path })],
    },
  ];
}

/** Losses a year times the minutes of data that each costs (contract 2.10.29). */
function dataLossParts(context: PlanContext): readonly Term[] {
  const perMinute = context.workload.targets.dataLossCostPerMinute;
  if (perMinute === null) return [];
  const plan = context.deployed;
  const rpo = rpoOf(
    { plan, flow: plan.model.workloadFlow },
    { scope: 'REGION', outcome: plan.canFailOver ? 'RECOVERS' : 'RESTORED' },
  );
  if (typeof rpo !== 'number') return [];
  const shared = [
    engineOperand({
      name: 'rpo',
      value: rpo,
      unit: 's',
      method: 'data that the loss of a location costs, worst store (contract 2.10.29)',
    }),
    inputOperand(context, { name: 'dataLossCostPerMinute', value: perMinute, path: 'targets.dataLossCostPerMinute' }),
  ];
  return plan.serving.map(({ index }) => ({
    formula: `${lossesFormula(index)} * rpo / 60 * dataLossCostPerMinute`,
    operands: [...lossesOperands(context, index), ...shared],
  }));
}

function lossesFormula(index: number): string {
  return `(1 - availability${String(index)}) * hoursOfYear * 3600 / repair${String(index)}`;
}

function lossesOperands(context: PlanContext, index: number): readonly Operand[] {
  const location = context.workload.locations[index];
  if (location === undefined) return [];
  const path = `locations.${location.location}`;
  return [
    inputOperand(context, {
      name: `availability${String(index)}`,
      value: location.availability,
      path: `${path}.availability`,
    }),
    inputOperand(context, {
      name: `repair${String(index)}`,
      value: location.mttrSeconds,
      unit: 's',
      path: `${path}.mttr`,
    }),
    HOURS_PER_YEAR,
  ];
}
