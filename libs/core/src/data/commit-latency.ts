import { requireCounts, requireNonNegative, requirePositiveCounts, requireRatios } from '../numbers/argument-range.js';

/** A commit that waits for a quorum of members, the leader included. */
export interface QuorumCommit {
  /** What the leader itself takes. */
  readonly localMs: number;
  /** Round trips to the followers, in any order. */
  readonly followerRttMs: readonly number[];
  /** Members that must have acknowledged, 1 or more; the leader is one. */
  readonly quorum: number;
}

/**
 * Latency of a commit: local + the (Q−1)-th smallest round trip (model §11). Null where there are fewer followers
 * than that, so that nothing is committed. Throws RangeError out of range.
 */
export function quorumCommitMs({ localMs, followerRttMs, quorum }: QuorumCommit): number | null {
  requireNonNegative({ localMs });
  requirePositiveCounts({ quorum });
  followerRttMs.forEach((rttMs) => {
    requireNonNegative({ rttMs });
  });
  if (quorum === 1) return localMs;
  const slowestNeeded = [...followerRttMs].sort((left, right) => left - right)[quorum - 2];
  return slowestNeeded === undefined ? null : localMs + slowestNeeded;
}

/** A strongly consistent write to a distant region. */
export interface StrongWrite {
  /** Round trip to the farthest region. */
  readonly rttMs: number;
  /** What the service adds. */
  readonly overheadMs: number;
}

/** 99th percentile of a strongly consistent write, `2·RTT + overhead`; Cosmos DB adds 10 ms (model §11). */
export function strongWriteP99Ms({ rttMs, overheadMs }: StrongWrite): number {
  requireNonNegative({ rttMs, overheadMs });
  return 2 * rttMs + overheadMs;
}

/** A request with commits that wait for another region. */
export interface SynchronousRequest {
  readonly baseMs: number;
  readonly commits: number;
  readonly rttMs: number;
}

/** Latency of a request whose commits each wait for a round trip (model §11). Throws RangeError out of range. */
export function synchronousRequestMs({ baseMs, commits, rttMs }: SynchronousRequest): number {
  requireNonNegative({ baseMs, rttMs });
  requireCounts({ commits });
  return baseMs + commits * rttMs;
}

/** A share of users who are served from farther away. */
export interface ReroutedUsers {
  readonly baseMs: number;
  /** Share of users, 0 to 1. */
  readonly reroutedRatio: number;
  readonly extraMs: number;
}

/** Mean latency over all users while a share of them is re-routed (model §11). Throws RangeError out of range. */
export function meanLatencyAfterReroutingMs({ baseMs, reroutedRatio, extraMs }: ReroutedUsers): number {
  requireNonNegative({ baseMs, extraMs });
  requireRatios({ reroutedRatio });
  return baseMs + reroutedRatio * extraMs;
}
