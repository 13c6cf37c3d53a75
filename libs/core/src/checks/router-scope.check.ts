import type { WorkloadCheck, FindingDraft } from './check.js';
import type { PlanningModel } from '../plan/planning-model.js';
import { edit, hasSeveralLocations } from './document-edits.js';

/**
 * A router that does not reach as far as the redundancy behind it: one that stays within a region, or one that goes on
 * sending users to a location that cannot serve them (S56, S70).
 */
export const routerScope: WorkloadCheck<'ROUTER_SCOPE'> = {
  code: 'ROUTER_SCOPE',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S56',
  find: ({ model }) => (hasSeveralLocations(model) ? [...regionalRouter(model), ...blindRouter(model)] : []),
};

function regionalRouter({ workload }: PlanningModel): readonly FindingDraft[] {
  const { sku } = workload.router;
  const name = (sku ?? '').toLowerCase();
  const [found] = workload.limits.routers.filter(({ regionalNames }) =>
    regionalNames.some((regional) => name.includes(regional)),
  );
  if (sku === null || found === undefined) return [];
  const { globalName } = found;
  return [
    { subject: 'router', values: { sku, reason: 'REGIONAL', globalName }, edits: [edit('router.sku', globalName)] },
  ];
}

function blindRouter({ workload }: PlanningModel): readonly FindingDraft[] {
  if (workload.router.drainsUnhealthyLocations) return [];
  const field = 'router.drainsUnhealthyLocations';
  const values = { sku: workload.router.sku, reason: 'NO_DRAINING', globalName: null };
  return [{ subject: field, values, edits: [edit(field, true)] }];
}
