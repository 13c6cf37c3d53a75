import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';

/** A normal state that may be fuller than the failure state leaves no spare for a failure (S15). */
export const normalLimitAboveFailureLimit: WorkloadCheck<'NORMAL_LIMIT_ABOVE_FAILURE_LIMIT'> = {
  code: 'NORMAL_LIMIT_ABOVE_FAILURE_LIMIT',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S15',
  find: ({ model }) => {
    const { normalMax, failureMax } = model.workload.utilization;
    if (model.normalMax.exact.lte(model.failureMax.exact)) return [];
    const edits = [edit('utilization.normalMax', failureMax)];
    return [{ subject: 'utilization.normalMax', values: { normalMax, failureMax }, edits }];
  },
};
