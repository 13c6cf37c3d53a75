import { requireCounts } from '../numbers/argument-range.js';
import { type Decimal, decimal } from '../numbers/decimal.js';
import { replicaNeedOfFraction } from './replica-need.js';

/** What an autoscaler sees. */
export interface ScalingMetric {
  /** Replicas now. */
  readonly current: number;
  /** The metric now, averaged over replicas; 0 or more. */
  readonly metric: Decimal;
  /** The value to be held, above 0. */
  readonly target: Decimal;
}

/** Replicas that a metric calls for, `ceil(current · metric / target)`, exact (Kubernetes HPA, model §2). */
export function desiredReplicas({ current, metric, target }: ScalingMetric): number {
  requireCounts({ current });
  return replicaNeedOfFraction({ numerator: decimal(current).times(metric), denominator: target });
}

/** Replicas and the share of them that must stay while some are evicted. */
export interface EvictionBudget {
  readonly replicas: number;
  /** Share that must be available, 0 to 1. */
  readonly minAvailableRatio: Decimal;
}

/** Replicas that may be evicted at a time, `n − ceil(share · n)`, exact (Kubernetes disruption budget, model §4). */
export function evictionsAllowed({ replicas, minAvailableRatio }: EvictionBudget): number {
  requireCounts({ replicas });
  if (!(minAvailableRatio.gte(0) && minAvailableRatio.lte(1))) {
    throw new RangeError(`minAvailableRatio = ${minAvailableRatio.toString()} is outside [0, 1]`);
  }
  return replicas - minAvailableRatio.times(replicas).ceil().toNumber();
}
