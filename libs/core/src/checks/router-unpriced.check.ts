import type { WorkloadCheck } from './check.js';
import { hasSeveralLocations } from './document-edits.js';

/** The router's price depends on its queries and is not in any total (contract 1 `router`, S108). */
export const routerUnpriced: WorkloadCheck<'ROUTER_UNPRICED'> = {
  code: 'ROUTER_UNPRICED',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S108',
  find: ({ model }) =>
    hasSeveralLocations(model) && !model.workload.router.priced
      ? [{ subject: 'router', values: { sku: model.workload.router.sku } }]
      : [],
};
