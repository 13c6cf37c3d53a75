import { type StoreInPlan, storeRow, type StoreRow, storesOf, writesPerSecond } from './data-stores.js';
import type { PlannedDeployment } from './planned-deployments.js';
import type { ConflictPolicy } from '../workload/vocabulary.js';

/** Who may write to a multi-writer store at once, and what settles two writes of one item. */
export interface WriteConflicts extends StoreRow {
  /** Locations that take writes. */
  readonly writers: readonly string[];
  readonly policy: ConflictPolicy;
  /** True where several locations write and the document names no policy. */
  readonly needsPolicy: boolean;
  /** How long a write stays unseen by the other locations; 0 where commits wait for them. */
  readonly unseenSeconds: number;
  /** Writes of the design load that the other locations have not seen yet, on average: candidates of a conflict. */
  readonly unseenWrites: number;
}

/**
 * Facts about conflicting writes of stores that may be written to in several locations (S76, S83, S109): a write is
 * unseen elsewhere for the replication lag, and a policy has to settle what is written meanwhile.
 */
export function writeConflicts(planned: readonly PlannedDeployment[]): readonly WriteConflicts[] {
  return storesOf(planned)
    .filter(({ store }) => store.topology === 'MULTI_WRITER')
    .map(conflictsOf);
}

function conflictsOf(stored: StoreInPlan): WriteConflicts {
  const { plan, store } = stored;
  const writers = plan.shape === 'STAMPS' ? plan.serving.slice(0, 1) : plan.serving;
  const waits = store.regionReplication === 'SYNC' || store.consistency === 'STRONG';
  const unseenSeconds = writers.length < 2 || waits ? 0 : store.replicationLagSeconds;
  return {
    ...storeRow(stored),
    writers: writers.map(({ id }) => id),
    policy: store.conflictPolicy,
    needsPolicy: writers.length > 1 && store.conflictPolicy === 'NONE',
    unseenSeconds,
    unseenWrites: unseenSeconds * writesPerSecond(stored),
  };
}
