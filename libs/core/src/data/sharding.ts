import { requirePositiveCounts, requireRatios } from '../numbers/argument-range.js';
import { combinations } from '../numbers/combinations.js';
import { allUp, type UpDown } from '../numbers/probability.js';
import { binomialTails } from '../reliability/k-of-n.js';

/** Equal, independent shards or stamps. */
export interface EqualParts {
  /** Parts, 1 or more. */
  readonly parts: number;
  /** One part. */
  readonly part: UpDown;
}

/** Availability of data or tenants spread over equal parts. */
export interface PartitionedAvailability {
  /** Mean share of data or tenants that can be reached: that of one part. */
  readonly expectedRatio: number;
  /** Every part is up: what a query over all parts sees. */
  readonly all: UpDown;
  /** Mean number of parts that are down. */
  readonly meanPartsDown: number;
  /** Share that one failing part takes along. */
  readonly blastRadiusRatio: number;
}

/** Availability and blast radius of equal parts (sharding and deployment stamps, model §11). Throws out of range. */
export function partitionedAvailability({ parts, part }: EqualParts): PartitionedAvailability {
  return {
    expectedRatio: part.p,
    all: allUp({ each: part, count: parts }),
    meanPartsDown: parts * part.u,
    blastRadiusRatio: blastRadius(parts),
  };
}

/** Availability of at least `needed` of equal parts, as with a spare stamp (model §5.1, §7). Throws out of range. */
export function enoughPartsUp({ parts, part, needed }: EqualParts & { readonly needed: number }): UpDown {
  const { lower, upper } = binomialTails({ n: parts, k: needed, ...part });
  return { p: upper, u: lower };
}

/** Share of tenants that one of equal parts carries, 1/S (model §5). Throws RangeError without parts. */
export function blastRadius(parts: number): number {
  requirePositiveCounts({ parts });
  return 1 / parts;
}

/** Workers and the few of them that each customer is given. */
export interface ShuffleSharding {
  readonly workers: number;
  readonly shardSize: number;
}

/** Distinct shards and the share of customers that have the very same one. */
export interface ShuffleShards {
  readonly combinations: number;
  readonly impactRatio: number;
}

/** Shuffle sharding: C(8, 2) = 28 shards, 1/28 share all workers of one (AWS, model §11). Throws out of range. */
export function shuffleShards({ workers, shardSize }: ShuffleSharding): ShuffleShards {
  requirePositiveCounts({ workers, shardSize });
  if (shardSize > workers)
    throw new RangeError(`shardSize = ${String(shardSize)} is more than workers = ${String(workers)}`);
  const ways = combinations({ n: workers, k: shardSize });
  return { combinations: ways, impactRatio: 1 / ways };
}

/** A primary that takes writes and replicas that serve reads. */
export interface ReadReplicas {
  readonly primary: UpDown;
  readonly replica: UpDown;
  readonly replicas: number;
}

/** Availability of reads, `1 − u_p · u_r^m` (model §11). Throws RangeError out of range. */
export function readAvailability({ primary, replica, replicas }: ReadReplicas): UpDown {
  requirePositiveCounts({ replicas });
  const u = primary.u * replica.u ** replicas;
  return { p: 1 - u, u };
}

/** A request path through several services that each choose a zone. */
export interface ZoneHops {
  readonly zones: number;
  readonly hops: number;
}

/** Probability that hops which choose any zone avoid a bad one, `((Z−1)/Z)^hops` (AWS, model §8). Throws out of range. */
export function avoidsBadZone({ zones, hops }: ZoneHops): number {
  requirePositiveCounts({ zones, hops });
  const share = (zones - 1) / zones;
  requireRatios({ share });
  return share ** hops;
}
