import type { WorkloadCheck } from './check.js';
import { dataStores } from './data-stores.js';
import { componentEdit } from './document-edits.js';

/** Whether a single-writer store fails over by itself is not stated; a quorum elects its writer anyway (S47). */
export const automaticFailoverUnknown: WorkloadCheck<'AUTOMATIC_FAILOVER_UNKNOWN'> = {
  code: 'AUTOMATIC_FAILOVER_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S47',
  find: ({ model }) =>
    dataStores(model)
      .filter(({ store }) => store.topology === 'SINGLE_WRITER' && store.autoFailover === null)
      .map((one) => ({ subject: one.name, edits: [componentEdit(one, 'autoFailover', true)] })),
};
