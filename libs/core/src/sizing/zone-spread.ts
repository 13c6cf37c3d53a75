import { requireCounts, requirePositiveCounts } from '../numbers/argument-range.js';

/** Replicas that must survive the loss of zones. */
export interface ZoneSpreadInput {
  /** Replicas needed after the loss, 0 or more. */
  readonly needed: number;
  /** Zones, 1 or more. */
  readonly zones: number;
  /** Zones that may be lost, 0 or more. */
  readonly zonesLost: number;
}

/**
 * Replicas in each zone where traffic is split per zone: `ceil(M / (Z − f))` in every one, 10 over three zones are 5
 * each (AWS, model §4). Null where no zone would be left. Throws RangeError out of range.
 */
export function symmetricPerZone({ needed, zones, zonesLost }: ZoneSpreadInput): number | null {
  requireSpread({ needed, zones, zonesLost });
  return zonesLost >= zones ? null : Math.ceil(needed / (zones - zonesLost));
}

/**
 * Least replicas in all that survive the loss of any f of Z zones where traffic goes to any replica:
 * `M + f · ceil(M / (Z − f))` (model §4). Null where no zone would be left. Throws RangeError out of range.
 */
export function tightTotal({ needed, zones, zonesLost }: ZoneSpreadInput): number | null {
  const perZone = symmetricPerZone({ needed, zones, zonesLost });
  return perZone === null ? null : needed + zonesLost * perZone;
}

function requireSpread({ needed, zones, zonesLost }: ZoneSpreadInput): void {
  requireCounts({ needed, zonesLost });
  requirePositiveCounts({ zones });
}
