import type { UpDown } from '../numbers/probability.js';
import { binomialDistribution } from './k-of-n.js';
import { type CountDistribution, convolveAll } from './distribution.js';

/** A zone and the replicas in it. */
export interface ZonePool {
  /** The zone, given that its region is up. */
  readonly zone: UpDown;
  /** Replicas placed in the zone. */
  readonly replicas: number;
  /** One replica, given that its zone is up. */
  readonly replica: UpDown;
}

/** A region and its zones. */
export interface RegionPool {
  /** The region itself. */
  readonly region: UpDown;
  readonly zones: readonly ZonePool[];
}

/** Distribution of replicas in service of one zone: `u·δ₀ + p·Binomial` (model §8.1). */
export function zoneDistribution({ zone, replicas, replica }: ZonePool): CountDistribution {
  return underDomain(zone, binomialDistribution({ n: replicas, ...replica }));
}

/** Distribution of replicas in service of one region: its zones added up, given that the region is up (model §8.2). */
export function regionDistribution({ region, zones }: RegionPool): CountDistribution {
  return underDomain(region, convolveAll(zones.map(zoneDistribution)));
}

/**
 * Distribution of replicas in service over all regions, exact for failures that regions and zones share (model §8.3).
 *
 * Probabilities of a zone and of a replica are conditional on the parent being up. Index = replicas in service.
 */
export function replicasInService(regions: readonly RegionPool[]): CountDistribution {
  return convolveAll(regions.map(regionDistribution));
}

function underDomain(domain: UpDown, distribution: CountDistribution): number[] {
  return distribution.map((probability, count) => probability * domain.p + (count === 0 ? domain.u : 0));
}
