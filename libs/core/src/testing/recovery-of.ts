import type { FlowRecovery, RecoveryOutcome, RecoveryRow, RecoveryScope } from '../plan/evaluation.js';
import { planRecovery } from '../recovery/plan-recovery.js';
import type { StrategyId } from '../workload/vocabulary.js';
import { aWorkload, type WorkloadDraft } from './a-workload.js';
import { deploymentFor } from './planned.js';

/** What a row of a recovery is about. */
export interface RowName {
  readonly scope: RecoveryScope;
  readonly location?: string;
  readonly outcome?: RecoveryOutcome;
  readonly flow?: number;
}

/** Recovery of a drafted workload under a strategy. */
export function recoveryOf(draft: WorkloadDraft, strategy: StrategyId) {
  return planRecovery(deploymentFor(aWorkload(draft), strategy)).recovery;
}

/** One row of the first flow, unless said otherwise; throws where there is none. */
export function rowOf(
  { flows }: { readonly flows: readonly FlowRecovery[] },
  { scope, location = 'azure/eastus', outcome, flow = 0 }: RowName,
): RecoveryRow {
  const found = flows[flow]?.scopes.find(
    (row) => row.scope === scope && row.location === location && (outcome === undefined || row.outcome === outcome),
  );
  if (found === undefined) throw new Error(`no row ${scope} ${location}`);
  return found;
}
