import { requireCounts, requirePositiveCounts } from '../numbers/argument-range.js';
import { type Decimal, decimal } from '../numbers/decimal.js';
import { replicaNeedOfFraction } from './replica-need.js';

/** Demand that equal regions share. */
export interface EqualRegions {
  readonly regions: number;
  /** Demand in all, 0 or more. */
  readonly demand: Decimal;
  /** Capacity of one replica at 100 %, above 0. */
  readonly capacity: Decimal;
  /** Target utilization while all regions are up. */
  readonly targetUtilization: Decimal;
}

/** Replicas per region for its own share, `ceil(D / (R·c·U*))` (active-active at capacity, model §5). */
export function replicasAtCapacity({ regions, demand, capacity, targetUtilization }: EqualRegions): number {
  requirePositiveCounts({ regions });
  return replicaNeedOfFraction({ numerator: demand, denominator: capacity.times(targetUtilization).times(regions) });
}

/** Equal regions of which some may be lost without a shortfall. */
export interface OverprovisionedRegions extends EqualRegions {
  /** Allowed utilization after the loss. */
  readonly failureUtilization: Decimal;
  /** Regions that may be lost. */
  readonly regionsLost: number;
}

/**
 * Replicas per region that carry everything after the loss of f regions:
 * `max(ceil(D / ((R−f)·c·U_f)), ceil(D / (R·c·U*)))` (model §5). Null where no region would be left.
 */
export function replicasOverprovisioned(input: OverprovisionedRegions): number | null {
  const { regions, demand, capacity, failureUtilization, regionsLost } = input;
  requireCounts({ regionsLost });
  const normal = replicasAtCapacity(input);
  if (regionsLost >= regions) return null;
  const denominator = capacity.times(failureUtilization).times(regions - regionsLost);
  return Math.max(normal, replicaNeedOfFraction({ numerator: demand, denominator }));
}

/** Demand per survivor after the loss of f of R equal regions; null where none is left. */
export function demandPerSurvivor(input: {
  readonly regions: number;
  readonly regionsLost: number;
  readonly demand: Decimal;
}): Decimal | null {
  const { regions, regionsLost, demand } = input;
  requirePositiveCounts({ regions });
  requireCounts({ regionsLost });
  return regionsLost >= regions ? null : demand.div(decimal(regions - regionsLost));
}
