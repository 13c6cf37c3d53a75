import type { CostTotal, PlanCost } from '@headroom/core';

import { annualCostExplanation, downtimeCostExplanation } from './annual-cost-explanations.js';
import { costLineExplanations } from './cost-line-explanations.js';
import type { Explanation, Operand } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import { answerOperand } from './operands.js';
import type { PlanContext } from './plan-context.js';
import { surgeExplanation } from './surge-explanations.js';
import { todayExplanation } from './today-explanations.js';

/** Every amount of a plan's bill (contract 2.7). */
export function costExplanations(context: PlanContext): readonly Explanation[] {
  const { cost } = context.plan;
  if (cost === null) return [];
  const place = { context, cost };
  return [
    ...costLineExplanations(context),
    ...DIMENSIONS.flatMap((dimension) => totalsExplanations({ ...place, dimension })),
    totalExplanation(place),
    redundancyExplanation(place),
    todayExplanation(place),
    surgeExplanation(place),
    downtimeCostExplanation(place),
    annualCostExplanation(place),
  ];
}

/** A plan's cost with its context. */
export interface CostPlace {
  readonly context: PlanContext;
  readonly cost: PlanCost;
}

const DIMENSIONS = [
  { field: 'byComponent', key: 'component' },
  { field: 'byLocation', key: 'location' },
  { field: 'byCategory', key: 'category' },
  { field: 'byPurpose', key: 'purpose' },
] as const;

type DimensionPlace = CostPlace & { readonly dimension: (typeof DIMENSIONS)[number] };

function totalsExplanations({ dimension, ...place }: DimensionPlace): readonly Explanation[] {
  const totals: readonly CostTotal[] = place.cost[dimension.field];
  return totals.map(({ key, monthly }) => {
    const operands = lineOperands(place, (line) => line[dimension.key] === key);
    return explanationOf({
      path: `${place.context.root}.cost.${dimension.field}.${key}.monthly`,
      label: `cost a month of ${dimension.key} ${key}`,
      value: monthly,
      unit: currencyOf(place),
      formula: sumFormula(operands),
      operands,
      guidePoints: ['S03', 'S20'],
      rule: 'contract 2.7',
    });
  });
}

function lineOperands(
  { context, cost }: CostPlace,
  isPart: (line: PlanCost['lines'][number]) => boolean,
): readonly Operand[] {
  return cost.lines.flatMap((line, index) =>
    isPart(line)
      ? [
          answerOperand({
            name: `line${String(index)}`,
            value: line.monthly,
            path: `${context.root}.cost.lines.${String(index)}.monthly`,
          }),
        ]
      : [],
  );
}

/** `sum(a, b, …)`; 0 for nothing to add. */
function sumFormula(operands: readonly Operand[]): string {
  return operands.length === 0 ? '0' : `sum(${operands.map(({ name }) => name).join(', ')})`;
}

function currencyOf({ context }: CostPlace): string {
  return context.evaluation.workload.currency;
}

function totalExplanation(place: CostPlace): Explanation {
  const operands = lineOperands(place, () => true);
  return explanationOf({
    path: `${place.context.root}.cost.monthlyTotal`,
    label: 'total cost a month',
    value: place.cost.monthlyTotal,
    unit: currencyOf(place),
    formula: sumFormula(operands),
    operands,
    guidePoints: ['S20', 'S22'],
    rule: 'contract 2.7',
  });
}

function redundancyExplanation(place: CostPlace): Explanation {
  const { context, cost } = place;
  const head = {
    path: `${context.root}.cost.costOfRedundancy`,
    label: 'cost a month of redundancy',
    unit: currencyOf(place),
    guidePoints: ['S04', 'S20'],
    rule: 'contract 2.7, 2.10.33',
  };
  const baseline = context.evaluation.strategies.find(({ strategy }) => strategy === 'NO_REDUNDANCY')?.cost
    ?.monthlyTotal;
  if (cost.costOfRedundancy === null || baseline === undefined) {
    return absentExplanation({ ...head, notes: ['Without redundancy the workload has no plan to compare with.'] });
  }
  return explanationOf({
    ...head,
    value: cost.costOfRedundancy,
    formula: 'total - baseline',
    operands: [
      answerOperand({ name: 'total', value: cost.monthlyTotal, path: `${context.root}.cost.monthlyTotal` }),
      answerOperand({ name: 'baseline', value: baseline, path: 'strategies.NO_REDUNDANCY.cost.monthlyTotal' }),
    ],
  });
}
