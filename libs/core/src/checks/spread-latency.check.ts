import { addedLatencyMs } from '../latency/added-latency.js';
import type { Deployment } from '../plan/deployment.js';
import type { FindingEdit } from '../plan/evaluation.js';
import type { ModelFlow } from '../plan/planning-model.js';
import type { StrategyCheck } from './check.js';
import { dataStores } from './data-stores.js';
import { componentEdit } from './document-edits.js';
import { latencyTargets } from './latency-targets.js';

/** The spread over locations adds more latency to a flow than its target allows (S23, S97). */
export const spreadLatency: StrategyCheck<'SPREAD_LATENCY'> = {
  code: 'SPREAD_LATENCY',
  scope: 'STRATEGY',
  severity: 'ERROR',
  guidePoint: 'S97',
  find: ({ plan }) =>
    latencyTargets(plan).flatMap(({ flow, targetMs }) => {
      const addedMs = addedLatencyMs(plan, flow);
      if (addedMs === null || addedMs <= targetMs) return [];
      return [{ subject: flow.name, values: { addedMs, targetMs }, edits: withoutWaiting(plan, flow) }];
    }),
};

/** Copies that follow later; where several locations serve, each writes for itself. */
function withoutWaiting(plan: Deployment, flow: ModelFlow): readonly FindingEdit[] {
  return dataStores(flow).flatMap((one) => {
    const later = one.store.regionReplication === 'SYNC' ? [componentEdit(one, 'regionReplication', 'ASYNC')] : [];
    if (plan.shape !== 'ACTIVE' || one.store.topology === 'MULTI_WRITER') return later;
    const policy = one.store.conflictPolicy === 'NONE' ? [componentEdit(one, 'conflictPolicy', 'LAST_WRITE_WINS')] : [];
    return [...later, componentEdit(one, 'topology', 'MULTI_WRITER'), ...policy];
  });
}
