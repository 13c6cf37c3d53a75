import type { Deployment } from '../plan/deployment.js';
import type { ModelFlow } from '../plan/planning-model.js';
import type { RecoveryOutcome, RecoveryScope } from '../plan/evaluation.js';
import type { DataComponent } from '../workload/workload-component.js';

/**
 * Data that a loss may cost (contract 2.5, 2.10.22, 2.10.29): seconds, `NO_DATA` where the flow holds none, or
 * `NO_COPY` where nothing is left to recover from.
 */
export type Rpo = number | 'NO_DATA' | 'NO_COPY';

/** RPO of one scope: the worst over the flow's data components. */
export function rpoOf(
  { plan, flow }: { readonly plan: Deployment; readonly flow: ModelFlow },
  { scope, outcome }: { readonly scope: RecoveryScope; readonly outcome: RecoveryOutcome },
): Rpo {
  const stores = flow.replicated.flatMap(({ input }) => (input.kind === 'data' ? [input] : []));
  const each = stores.map((store) => storeRpo({ store, scope, outcome, hasCopyElsewhere: plan.canFailOver }));
  return worstRpo(each);
}

/** One store and one loss. */
export interface StoreQuestion {
  readonly store: DataComponent;
  readonly scope: RecoveryScope;
  readonly outcome: RecoveryOutcome;
  readonly hasCopyElsewhere: boolean;
}

/** RPO of one store (contract 2.5, 2.10.29). */
export function storeRpo({ store, scope, outcome, hasCopyElsewhere }: StoreQuestion): Rpo {
  if (scope === 'REPLICA' || outcome === 'RETURNS') return 0;
  if (scope === 'ZONE') return byMode(store, store.zoneReplication, store.backupIntervalSeconds);
  const fromBackup = store.geoBackup ? store.backupIntervalSeconds : 'NO_COPY';
  if (!hasCopyElsewhere) return fromBackup;
  if (store.topology === 'MULTI_WRITER' && store.consistency === 'STRONG') return 0;
  return byMode(store, store.regionReplication, fromBackup);
}

function byMode(store: DataComponent, mode: DataComponent['zoneReplication'], withoutCopy: Rpo): Rpo {
  if (mode === 'SYNC') return 0;
  return mode === 'ASYNC' ? store.replicationLagSeconds : withoutCopy;
}

/** The worst of several: nothing left to recover from beats any number of seconds. */
export function worstRpo(each: readonly Rpo[]): Rpo {
  if (each.includes('NO_COPY')) return 'NO_COPY';
  const seconds = each.filter((rpo) => typeof rpo === 'number');
  return seconds.length === 0 ? 'NO_DATA' : Math.max(...seconds);
}

/** The number shown: null where there is no data or nothing to recover it from. */
export function shownRpo(rpo: Rpo): number | null {
  return typeof rpo === 'number' ? rpo : null;
}
