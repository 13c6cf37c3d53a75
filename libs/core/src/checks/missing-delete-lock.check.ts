import type { WorkloadCheck } from './check.js';
import { lockedThings } from './locked-things.js';

/** A store, DNS zone or router that anybody can delete: redundancy ends with it (S118, S119). */
export const missingDeleteLock: WorkloadCheck<'MISSING_DELETE_LOCK'> = {
  code: 'MISSING_DELETE_LOCK',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S118',
  find: ({ model }) =>
    lockedThings(model)
      .filter(({ deleteLock }) => deleteLock === false)
      .map(({ subject, kind, lockEdit }) => ({ subject, values: { kind }, edits: [lockEdit] })),
};
