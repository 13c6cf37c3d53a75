import { Decimal } from '../numbers/decimal.js';
import type { WorkloadLocation, WorkloadTargets } from '../workload/workload.js';

type Combination = WorkloadTargets['tolerate']['combinations'][number];

/** Losses to tolerate: what is stated counts as stated, the rest is as in a document that says nothing. */
export interface TolerateDraft {
  readonly replicas?: number;
  readonly zones?: number;
  readonly regions?: number;
  readonly combinations?: readonly Combination[];
}

/** Tolerances with the defaults of contract 1. */
export function tolerationOf(
  { replicas, zones, regions, combinations = [] }: TolerateDraft,
  locations: readonly WorkloadLocation[],
): WorkloadTargets['tolerate'] {
  const orDefault = (count: number | undefined, byDefault: number) => ({
    count: count ?? byDefault,
    stated: count !== undefined,
  });
  return {
    replicas: orDefault(replicas, 1),
    zones: orDefault(zones, locations.some((location) => location.zones >= 2) ? 1 : 0),
    regions: orDefault(regions, locations.length > 1 ? 1 : 0),
    combinations,
  };
}

/** `min(0.95, minServedRatio)` (contract 1). */
export function availableRatioOf(minServedRatio: string): string {
  return Decimal.min('0.95', minServedRatio).toFixed();
}
