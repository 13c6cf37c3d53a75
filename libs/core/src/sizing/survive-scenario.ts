import { requireCounts, requirePositiveCounts } from '../numbers/argument-range.js';

/** A loss that a symmetric placement shall survive. */
export interface LossScenario {
  /** Replicas needed after the loss. */
  readonly needed: number;
  readonly regions: number;
  readonly zonesPerRegion: number;
  readonly regionsLost: number;
  /** Zones lost in all among the surviving regions. */
  readonly zonesLost: number;
  /** Single replicas lost besides. */
  readonly replicasLost: number;
}

/**
 * Replicas per zone that survive a combined loss: `ceil((M + f_I) / ((R − f_R)·Z − f_Z))` (model §4). Null where no
 * zone would be left. Throws RangeError out of range.
 */
export function replicasPerZoneFor(scenario: LossScenario): number | null {
  const { needed, regions, zonesPerRegion, regionsLost, zonesLost, replicasLost } = scenario;
  requirePositiveCounts({ regions, zonesPerRegion });
  requireCounts({ needed, regionsLost, zonesLost, replicasLost });
  const zonesLeft = (regions - regionsLost) * zonesPerRegion - zonesLost;
  return zonesLeft > 0 ? Math.ceil((needed + replicasLost) / zonesLeft) : null;
}
