import type { WorkloadCheck } from './check.js';
import { dataStores } from './data-stores.js';
import { componentEdit, hasSeveralLocations } from './document-edits.js';

/** A store without copies elsewhere loses its data with its region, whatever else fails over (S43, S46). */
export const dataNotReplicated: WorkloadCheck<'DATA_NOT_REPLICATED'> = {
  code: 'DATA_NOT_REPLICATED',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S43',
  find: ({ model }) =>
    !hasSeveralLocations(model)
      ? []
      : dataStores(model)
          .filter(({ store }) => store.regionReplication === 'NONE')
          .map((one) => ({
            subject: one.name,
            values: { backupIntervalSeconds: one.store.backupIntervalSeconds },
            edits: [componentEdit(one, 'regionReplication', 'ASYNC')],
          })),
};
