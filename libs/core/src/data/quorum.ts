import { requireCounts, requirePositiveCounts } from '../numbers/argument-range.js';
import type { UpDown } from '../numbers/probability.js';
import { probabilityAtLeast, probabilityBelow } from '../reliability/distribution.js';
import { type RegionPool, replicasInService } from '../reliability/hierarchy.js';

/** A majority of members, `floor(n/2) + 1` (model §7). Throws RangeError without members. */
export function majority(members: number): number {
  requirePositiveCounts({ members });
  return Math.floor(members / 2) + 1;
}

/** Members that may fail with a majority left; an even member adds nothing: 4 tolerate 1 (model §19.10). */
export function failuresTolerated(members: number): number {
  return members - majority(members);
}

/** Replicas that a read and a write ask. */
export interface QuorumSizes {
  readonly members: number;
  readonly writeQuorum: number;
  readonly readQuorum: number;
}

/** True where every read meets the latest write, `W + R > n` (model §7). Throws RangeError on values that are no counts. */
export function readsLatestWrite({ members, writeQuorum, readQuorum }: QuorumSizes): boolean {
  requireCounts({ members, writeQuorum, readQuorum });
  return writeQuorum + readQuorum > members;
}

/** A quorum and where its members stand. */
export interface PlacedQuorum {
  /** Members that must be up. */
  readonly quorum: number;
  /** Regions with the members in each zone. */
  readonly regions: readonly RegionPool[];
}

/** Availability of a quorum over its placement, not over independent nodes (model §7, §8). */
export function quorumAvailability({ quorum, regions }: PlacedQuorum): UpDown {
  requirePositiveCounts({ quorum });
  const distribution = replicasInService(regions);
  return {
    p: probabilityAtLeast({ distribution, needed: quorum }),
    u: probabilityBelow({ distribution, needed: quorum }),
  };
}
