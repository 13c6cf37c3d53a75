import { type Decimal, decimal, decimalText, ZERO } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import type { PlanCost, PlanReliability } from '../plan/evaluation.js';
import { rpoOf } from '../recovery/rpo.js';
import { lossesPerYear, surges } from './growth-cost.js';
import { planLines, totalOf, totalsBy } from './plan-lines.js';

const MONTHS_PER_YEAR = 12;
const HOURS_PER_YEAR = 8760;
const SECONDS_PER_MINUTE = 60;

/** What a plan's cost is computed from. */
export interface PlanCostInput {
  readonly plan: Deployment;
  readonly reliability: PlanReliability;
  /** Monthly total of the same strategy without growth. */
  readonly totalToday: Decimal | null;
  /** Monthly total of `NO_REDUNDANCY`; null where it has no plan. */
  readonly baseline: Decimal | null;
}

/** Cost of a strategy, line by line and over a year (contract 2.7). Nothing is rounded. */
export function planCost({ plan, reliability, totalToday, baseline }: PlanCostInput): PlanCost {
  const lines = planLines(plan);
  const total = totalOf(lines);
  const { worst, perYear } = surges(plan);
  const downtime = downtimeCost(plan, reliability);
  const dataLoss = dataLossCost(plan);
  const isPriced = downtime !== null || dataLoss !== null;
  const extra = isPriced ? perYear.plus(downtime ?? ZERO).plus(dataLoss ?? ZERO) : ZERO;
  return {
    monthlyTotal: decimalText(total),
    lines: lines.map(({ line }) => line),
    byComponent: totalsBy(lines, ({ component }) => component),
    byLocation: totalsBy(lines, ({ location }) => location),
    byCategory: totalsBy(lines, ({ category }) => category),
    byPurpose: totalsBy(lines, ({ purpose }) => purpose),
    costOfRedundancy: baseline === null ? null : decimalText(total.minus(baseline)),
    surgePerFailover: decimalText(worst),
    expectedDowntimeCostPerYear: downtime === null ? null : decimalText(downtime),
    expectedAnnualCost: decimalText(total.times(MONTHS_PER_YEAR).plus(extra)),
    monthlyTotalToday: decimalText(totalToday ?? total),
  };
}

/** `(1 − E[served]) × 8,760 × downtimeCostPerHour`; null without a downtime cost. */
function downtimeCost(plan: Deployment, { workload }: PlanReliability): Decimal | null {
  const { downtimeCostPerHour } = plan.model.workload.targets;
  if (downtimeCostPerHour === null) return null;
  return decimal(downtimeCostPerHour).times(HOURS_PER_YEAR).times(decimal(workload.unservedRatio));
}

/** `Σ ν·8,760 × rpo/60 × dataLossCostPerMinute` over the locations whose loss is felt (contract 2.10.29). */
function dataLossCost(plan: Deployment): Decimal | null {
  const { dataLossCostPerMinute } = plan.model.workload.targets;
  if (dataLossCostPerMinute === null) return null;
  const outcome = plan.canFailOver ? 'RECOVERS' : 'RESTORED';
  const rpo = rpoOf({ plan, flow: plan.model.workloadFlow }, { scope: 'REGION', outcome });
  if (typeof rpo !== 'number') return ZERO;
  const minutes = decimal(rpo).div(SECONDS_PER_MINUTE).times(dataLossCostPerMinute);
  return plan.serving.reduce((sum, location) => sum.plus(lossesPerYear(location).times(minutes)), ZERO);
}
