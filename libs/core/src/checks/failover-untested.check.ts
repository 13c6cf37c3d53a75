import type { WorkloadCheck } from './check.js';
import { edit, hasSeveralLocations } from './document-edits.js';
import { isNotWithinYearBefore } from './plan-dates.js';

/** The failover was not tested in the twelve months before the plan (S42, S91). */
export const failoverUntested: WorkloadCheck<'FAILOVER_UNTESTED'> = {
  code: 'FAILOVER_UNTESTED',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S91',
  find: ({ model }) => {
    const { asOf, failover } = model.workload;
    if (asOf === null || failover.testedOn === null || !hasSeveralLocations(model)) return [];
    if (!isNotWithinYearBefore(failover.testedOn, asOf)) return [];
    const values = { testedOn: failover.testedOn, asOf, successRatio: Number(failover.successRatio) };
    return [{ subject: 'failover.testedOn', values, edits: [edit('failover.testedOn', asOf)] }];
  },
};
