import { type FlipPoint, type StrategyId, type StrategyPlan, surges } from '@headroom/core';

import type { ExplainedEvaluation, Operand } from './explanation.js';
import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand, inputOperand } from './operands.js';
import { planContext } from './plan-context.js';

/** Where two strategies cost the same a year, or where the choice over the peak changes (contract 2.8). */
export function flipPointTerm(explained: ExplainedEvaluation, point: FlipPoint): Term {
  return point.quantity === 'DOWNTIME_COST_PER_HOUR' ? downtimeTerm(explained, point) : peakTerm(point);
}

/** Each yearly cost is a line over the downtime cost: its fixed part, and the hours of work that are not served. */
function downtimeTerm(explained: ExplainedEvaluation, { strategyBeyond }: FlipPoint): Term {
  const { evaluation, workload } = explained;
  const now = workload.targets.downtimeCostPerHour;
  const nowOperand =
    now === null
      ? constantOperand({ name: 'now', value: 0, meaning: 'the document gives no cost of downtime' })
      : inputOperand(explained, { name: 'now', value: now, path: 'targets.downtimeCostPerHour' });
  return {
    formula:
      '((otherAnnual + otherSurge - otherUnserved * hoursOfYear * now) - (ownAnnual + ownSurge - ownUnserved * hoursOfYear * now)) / ((ownUnserved - otherUnserved) * hoursOfYear)',
    operands: [
      ...yearOperands(explained, { name: 'own', strategy: evaluation.recommendation.strategy }),
      ...yearOperands(explained, { name: 'other', strategy: strategyBeyond }),
      nowOperand,
      constantOperand({ name: 'hoursOfYear', value: 8760, unit: 'h', meaning: 'hours of a year' }),
    ],
  };
}

interface YearQuestion {
  readonly name: 'own' | 'other';
  readonly strategy: StrategyId | null;
}

function yearOperands(explained: ExplainedEvaluation, { name, strategy }: YearQuestion): readonly Operand[] {
  const { evaluation } = explained;
  const plan = evaluation.strategies.find((one) => one.strategy === strategy);
  const root = `strategies.${strategy ?? ''}`;
  return [
    answerOperand({
      name: `${name}Annual`,
      value: plan?.cost?.expectedAnnualCost ?? '0',
      path: `${root}.cost.expectedAnnualCost`,
    }),
    answerOperand({
      name: `${name}Unserved`,
      value: plan?.reliability?.workload.unservedRatio ?? 0,
      path: `${root}.reliability.workload.unservedRatio`,
    }),
    surgeOperand(explained, { name, plan }),
  ];
}

/** Surges count as soon as downtime costs anything; a yearly cost without any price leaves them out (contract 2.7). */
function surgeOperand(
  explained: ExplainedEvaluation,
  { name, plan }: { readonly name: YearQuestion['name']; readonly plan: StrategyPlan | undefined },
): Operand {
  const { downtimeCostPerHour, dataLossCostPerMinute } = explained.workload.targets;
  const context = plan === undefined ? null : planContext(explained, plan);
  if (context === null || downtimeCostPerHour !== null || dataLossCostPerMinute !== null) {
    return constantOperand({ name: `${name}Surge`, value: 0, meaning: 'the yearly cost holds its surges' });
  }
  return engineOperand({
    name: `${name}Surge`,
    value: surges(context.deployed).perYear,
    unit: explained.evaluation.workload.currency,
    method: 'surges of a year, which the yearly cost without any price leaves out (contract 2.10.21)',
  });
}

function peakTerm({ threshold }: FlipPoint): Term {
  return {
    formula: 'found',
    operands: [
      engineOperand({
        name: 'found',
        value: threshold,
        unit: '/s',
        method: 'peak at which planning the document anew recommends another strategy',
      }),
    ],
  };
}
