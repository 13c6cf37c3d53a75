import type { WorkloadCheck } from './check.js';
import { lockedThings } from './locked-things.js';

/** Whether a store, the DNS zone or the router carries a lock is not stated; services need not be such a thing (S118). */
export const deleteLockUnknown: WorkloadCheck<'DELETE_LOCK_UNKNOWN'> = {
  code: 'DELETE_LOCK_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S118',
  find: ({ model }) =>
    lockedThings(model)
      .filter(({ deleteLock, kind }) => deleteLock === null && kind !== 'SERVICE')
      .map(({ subject, kind, lockEdit }) => ({ subject, values: { kind }, edits: [lockEdit] })),
};
