import { requirePositiveCounts } from '../numbers/argument-range.js';
import { compensatedSum } from '../numbers/compensated-sum.js';
import type { UpDown } from '../numbers/probability.js';
import { replicasInService, type RegionPool } from '../reliability/hierarchy.js';
import { binomialTails } from '../reliability/k-of-n.js';

/** Shards that are placed alike: the members of each stand in the same zones, so that a domain hits all of them. */
export interface PlacedShards {
  /** Shards, 1 or more. */
  readonly shards: number;
  /** Regions with the members of one shard in each zone. */
  readonly regions: readonly RegionPool[];
  /** One member, given that its zone is up. */
  readonly member: UpDown;
  /** Members of a shard that must be up: its quorum, or 1 where any copy serves. */
  readonly needed: number;
}

/**
 * P(every shard has enough members up) over all states of regions and zones, and P(some shard has not) summed from
 * its own terms (model §7, §8, §11).
 *
 * Shards share their regions and zones, so `A^shards` would be too low. Given how many members of a shard stand in zones
 * that are up, the shards are independent binomials, and that number is distributed as if members never failed.
 * With one shard it is the availability of a placed quorum. Throws RangeError on counts out of range.
 */
export function allShardsUp({ shards, regions, member, needed }: PlacedShards): UpDown {
  requirePositiveCounts({ shards, needed });
  const terms = standingMembers(regions).map((probability, standing) => {
    const { lower, upper } = binomialTails({ n: standing, k: needed, ...member });
    return { p: probability * upper ** shards, u: probability * someDown(lower, shards) };
  });
  return { p: compensatedSum(terms.map(({ p }) => p)), u: compensatedSum(terms.map(({ u }) => u)) };
}

/** `1 − (1 − down)^shards` without cancellation. */
function someDown(down: number, shards: number): number {
  return down >= 1 ? 1 : -Math.expm1(shards * Math.log1p(-down));
}

/** Distribution of the members of one shard that stand in zones that are up. */
function standingMembers(regions: readonly RegionPool[]): readonly number[] {
  const certain = { p: 1, u: 0 };
  return replicasInService(
    regions.map(({ region, zones }) => ({ region, zones: zones.map((zone) => ({ ...zone, replica: certain })) })),
  );
}
