import { quorumCommitMs } from '../data/commit-latency.js';
import { majority } from '../data/quorum.js';
import { roundTripMs, writesPerUnitOfWork } from '../latency/added-latency.js';
import type { ModelLocation } from '../plan/planning-model.js';
import { membersOfShard } from '../reliability/shard-members.js';
import { isStretched } from '../reliability/stretched-quorum.js';
import { type StoreInPlan, storeRow, type StoreRow, storesOf, writesPerSecond } from './data-stores.js';
import { ZONE_ROUND_TRIP_MS } from './insight-assumptions.js';
import type { PlannedDeployment } from './planned-deployments.js';

const MS_PER_SECOND = 1000;

/** What one commit of a store waits for under one strategy, and what that leaves of its throughput. */
export interface CommitLatency extends StoreRow {
  /** Commits wait for a majority of the members, for every synchronous copy, or for nobody. */
  readonly waitsFor: 'MAJORITY' | 'ALL_COPIES' | 'NOBODY';
  /** Time of the writer itself: 1 / capacity of one replica. */
  readonly localMs: number;
  /** One commit; null where a round-trip time is unknown. */
  readonly commitMs: number | null;
  /** One commit after the nearest copy that it waits for is lost; null where nothing can be committed then, or unknown. */
  readonly commitAfterLossMs: number | null;
  /** True where writes stop after that loss. */
  readonly stopsAfterLoss: boolean;
  /** Commits of one unit of work: the most over the flows. */
  readonly commitsPerUnit: number;
  /** Target and what the commits of a unit of work take of it, before and after the loss; null where not stated or unknown. */
  readonly targetMs: number | null;
  readonly withinTarget: boolean | null;
  readonly withinTargetAfterLoss: boolean | null;
  /** Writes of the design load. */
  readonly writesPerSecond: number;
  /** Ceiling of writes that must follow one another, such as those of one item: 1 / commit. */
  readonly serialWritesPerSecond: number | null;
  /** Commits under way at once that the design load needs, `writes · commit` (Little's law). */
  readonly concurrentCommits: number | null;
}

/**
 * Latency of a coordinated write against the latency target, and the ceiling it puts on throughput (S45, S50, S51,
 * S97, S103; model §11): local + the round trip to the last copy that must answer. Rows for stores that are written to.
 */
export function commitLatencies(planned: readonly PlannedDeployment[]): readonly CommitLatency[] {
  return storesOf(planned)
    .filter(({ store }) => Number(store.writeRatio) > 0)
    .map(commitOf);
}

function commitOf(stored: StoreInPlan): CommitLatency {
  const { plan, component, store } = stored;
  const { workload, workloadFlow } = plan.model;
  const { latencyMs } = workload.targets;
  const targetMs = latencyMs === null ? null : Number(latencyMs);
  const capacity = component.capacity[plan.used[0]?.index ?? 0] ?? null;
  const localMs = capacity === null ? 0 : MS_PER_SECOND / capacity.value;
  const { waitsFor, commitMs, commitAfterLossMs, stopsAfterLoss } = waitOf(stored, localMs);
  const commitsPerUnit = writesPerUnitOfWork({ plan, flow: workloadFlow, name: component.name, store });
  const within = (ms: number | null): boolean | null =>
    targetMs === null || ms === null ? null : ms * commitsPerUnit <= targetMs;
  const writes = writesPerSecond(stored);
  return {
    ...storeRow(stored),
    waitsFor,
    localMs,
    commitMs,
    commitAfterLossMs,
    stopsAfterLoss,
    commitsPerUnit,
    targetMs,
    withinTarget: within(commitMs),
    withinTargetAfterLoss: stopsAfterLoss && targetMs !== null ? false : within(commitAfterLossMs),
    writesPerSecond: writes,
    serialWritesPerSecond: commitMs === null || commitMs === 0 ? null : MS_PER_SECOND / commitMs,
    concurrentCommits: commitMs === null ? null : (writes * commitMs) / MS_PER_SECOND,
  };
}

type Wait = Pick<CommitLatency, 'waitsFor' | 'commitMs' | 'commitAfterLossMs' | 'stopsAfterLoss'>;

function waitOf(stored: StoreInPlan, localMs: number): Wait {
  const isQuorum = stored.store.topology === 'QUORUM';
  const trips = isQuorum ? followerTrips(stored) : copyTrips(stored);
  if (trips.length === 0) {
    return { waitsFor: 'NOBODY', commitMs: localMs, commitAfterLossMs: localMs, stopsAfterLoss: false };
  }
  const waitsFor = isQuorum ? 'MAJORITY' : 'ALL_COPIES';
  const known = trips.filter((trip) => trip !== null).sort((a, b) => a - b);
  if (known.length < trips.length) {
    return { waitsFor, commitMs: null, commitAfterLossMs: null, stopsAfterLoss: false };
  }
  return isQuorum ? majorityWait({ localMs, trips: known }) : copiesWait(stored, { localMs, trips: known });
}

interface KnownTrips {
  readonly localMs: number;
  /** Ascending. */
  readonly trips: readonly number[];
}

/** The nearest follower is the one whose loss is felt most: the next one has to answer in its place. */
function majorityWait({ localMs, trips }: KnownTrips): Wait {
  const quorum = majority(trips.length + 1);
  const commit = (followerRttMs: readonly number[]): number | null =>
    quorumCommitMs({ localMs, followerRttMs, quorum });
  const afterLoss = commit(trips.slice(1));
  return {
    waitsFor: 'MAJORITY',
    commitMs: commit(trips),
    commitAfterLossMs: afterLoss,
    stopsAfterLoss: afterLoss === null,
  };
}

/** All copies must answer; a store that does not degrade stops writing without one of them (contract 2.10.35). */
function copiesWait({ store }: StoreInPlan, { localMs, trips }: KnownTrips): Wait {
  const slowest = (left: readonly number[]): number => localMs + Math.max(0, ...left);
  return {
    waitsFor: 'ALL_COPIES',
    commitMs: slowest(trips),
    commitAfterLossMs: store.degradeToAsync ? slowest(trips.slice(1)) : null,
    stopsAfterLoss: !store.degradeToAsync,
  };
}

/** Round trips from the first member of a quorum store to its other members. */
function followerTrips({ plan, component }: StoreInPlan): readonly (number | null)[] {
  const [leader] = plan.used;
  if (leader === undefined) return [];
  const places = isStretched(plan, component) ? plan.used : [leader];
  const all = places.flatMap((place) =>
    membersOfShard(plan, { component, location: place.index }).flatMap((members, zone) =>
      Array.from({ length: members }, () => tripTo({ from: leader, to: place, zone })),
    ),
  );
  return all.slice(1);
}

/** Round trips to the synchronous copies of a store with a writer: another zone, and every other location. */
function copyTrips({ plan, component, store }: StoreInPlan): readonly (number | null)[] {
  const [writer, ...others] = plan.used;
  if (writer === undefined) return [];
  const zones = membersOfShard(plan, { component, location: writer.index }).filter((members) => members > 0).length;
  const inLocation = store.zoneReplication === 'SYNC' && zones > 1 ? [ZONE_ROUND_TRIP_MS] : [];
  const isRemote = store.regionReplication === 'SYNC' && plan.shape !== 'STAMPS';
  return [...inLocation, ...(isRemote ? others.map((other) => roundTripMs(writer, other)) : [])];
}

function tripTo(path: {
  readonly from: ModelLocation;
  readonly to: ModelLocation;
  readonly zone: number;
}): number | null {
  if (path.from.index !== path.to.index) return roundTripMs(path.from, path.to);
  return path.zone === 0 ? 0 : ZONE_ROUND_TRIP_MS;
}
