import type { WorkloadCheck } from './check.js';
import { dataStores } from './data-stores.js';
import { componentEdit } from './document-edits.js';

/** Whether a store is backed up is not stated (S110). */
export const backupUnknown: WorkloadCheck<'BACKUP_UNKNOWN'> = {
  code: 'BACKUP_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S110',
  find: ({ model }) =>
    dataStores(model)
      .filter(({ store }) => store.backup === null)
      .map((one) => ({ subject: one.name, edits: [componentEdit(one, 'backup', true)] })),
};
