import { decimal, decimalText, sumDecimals } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import type { StrategyShape } from '../strategies/strategy.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';
import { EXERCISE_HOURS, UPKEEP_HOURS } from './insight-assumptions.js';
import type { InsightSource } from './insight-source.js';

/** Hours of operators under one strategy, and their price. */
export interface OperationsEffort {
  readonly strategy: StrategyId;
  readonly shape: StrategyShape;
  /** Patching, watching, backups and failovers of what stands: per component, location and stamp. */
  readonly upkeepHoursPerMonth: DecimalText;
  /** Rehearsing the failover of the redundancy model. */
  readonly exerciseHoursPerMonth: DecimalText;
  readonly hoursPerMonth: DecimalText;
  /** null without `operationsCostPerHour`. */
  readonly costPerMonth: DecimalText | null;
  /** The plan's bill and the operators together; null as above. */
  readonly totalPerMonth: DecimalText | null;
}

/**
 * The management burden of every redundancy model (S28, S72, S103): hours a month by assumptions that are told with the
 * answer, priced at the rate of the document. Managed services need no replication or failover of one's own, so they
 * count least; global ones count nothing.
 */
export function operationsEfforts({ planned, workload }: OperationsSource): readonly OperationsEffort[] {
  const rate = workload.operationsCostPerHour;
  return planned.map(({ plan, deployment }) => {
    const upkeep = upkeepHours(deployment);
    const exercise = decimal(exerciseHours(deployment));
    const hours = upkeep.plus(exercise);
    const cost = rate === null ? null : hours.times(rate);
    return {
      strategy: plan.strategy,
      shape: deployment.shape,
      upkeepHoursPerMonth: decimalText(upkeep),
      exerciseHoursPerMonth: decimalText(exercise),
      hoursPerMonth: decimalText(hours),
      costPerMonth: cost === null ? null : decimalText(cost),
      totalPerMonth: cost === null ? null : decimalText(cost.plus(plan.cost.monthlyTotal)),
    };
  });
}

/** What the operations hours are computed from. */
export type OperationsSource = Pick<InsightSource, 'planned' | 'workload'>;

/** Stamps are identical, so each more of them in a location is one more of everything. */
function upkeepHours({ model, used, stamps }: Deployment) {
  const places = used.reduce((sum, { index }) => sum + (stamps?.byLocation[index] ?? 1), 0);
  return sumDecimals(model.components.map(({ input }) => decimal(UPKEEP_HOURS[input.kind]).times(places)));
}

function exerciseHours({ shape, used }: Deployment): DecimalText {
  return used.length > 1 ? EXERCISE_HOURS[shape] : EXERCISE_HOURS.SINGLE;
}
