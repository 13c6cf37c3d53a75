import { GLOBAL_LOCATION } from '../cost/line-maker.js';
import { planLines, totalOf } from '../cost/plan-lines.js';
import { type Decimal, decimal } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import type { StampLayout } from '../strategies/strategy.js';
import type { InsightSource } from './insight-source.js';
import type { PlannedDeployment } from './planned-deployments.js';

/** The stamps strategy of an evaluation with what every question about stamps needs. */
export interface StampPlan extends PlannedDeployment {
  readonly stamps: StampLayout;
  /** Load that one stamp carries, units of work per second. */
  readonly capacity: Decimal;
  /** Stamps that hold users. */
  readonly active: number;
}

/** The stamps strategy; null where it has no plan. */
export function stampPlan({ planned }: Pick<InsightSource, 'planned'>): StampPlan | null {
  const found = planned.find(({ deployment }) => deployment.stamps !== null);
  const stamps = found?.deployment.stamps ?? null;
  const capacity = found?.deployment.model.workload.strategyOptions.stampCapacityPerSecond ?? null;
  if (found === undefined || stamps === null || capacity === null) return null;
  return { ...found, stamps, capacity: decimal(capacity), active: stamps.count - stamps.spare };
}

/** The monthly bill of what stands in a location; global services and the router are paid once for all stamps. */
export function inLocations(plan: Deployment): Decimal {
  return totalOf(planLines(plan).filter(({ parts }) => parts.location !== GLOBAL_LOCATION));
}

/** The monthly bill of what is paid once, however many stamps there are. */
export function paidOnce(plan: Deployment): Decimal {
  return totalOf(planLines(plan).filter(({ parts }) => parts.location === GLOBAL_LOCATION));
}
