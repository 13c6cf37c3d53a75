import type { WorkloadCheck } from './check.js';
import { lockedThings } from './locked-things.js';

/** A lock keeps a resource from being deleted; it does not keep its data from being changed or lost (S121). */
export const lockWithoutBackup: WorkloadCheck<'LOCK_WITHOUT_BACKUP'> = {
  code: 'LOCK_WITHOUT_BACKUP',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S121',
  find: ({ model }) =>
    lockedThings(model)
      .filter(({ deleteLock, backup }) => deleteLock === true && backup === false)
      .map(({ subject, kind, backupEdit }) => ({
        subject,
        values: { kind },
        edits: backupEdit === null ? [] : [backupEdit],
      })),
};
