import type { WorkloadCheck } from './check.js';
import { edit, hasSeveralLocations } from './document-edits.js';

/** Whether the failover was ever tested is not stated (S42, S91). */
export const failoverTestUnknown: WorkloadCheck<'FAILOVER_TEST_UNKNOWN'> = {
  code: 'FAILOVER_TEST_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S91',
  find: ({ model }) => {
    const { asOf, failover } = model.workload;
    if (failover.testedOn !== null || !hasSeveralLocations(model)) return [];
    const values = { successRatio: Number(failover.successRatio) };
    return [{ subject: 'failover.testedOn', values, edits: asOf === null ? [] : [edit('failover.testedOn', asOf)] }];
  },
};
