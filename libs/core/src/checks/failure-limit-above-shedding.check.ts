import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';

/** A failure state that is allowed to be so full that load is shed does not serve what it promises (S15). */
export const failureLimitAboveShedding: WorkloadCheck<'FAILURE_LIMIT_ABOVE_SHEDDING'> = {
  code: 'FAILURE_LIMIT_ABOVE_SHEDDING',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S15',
  find: ({ model }) => {
    const { failureMax, shedAbove } = model.workload.utilization;
    if (model.failureMax.exact.lte(model.shedAbove.exact)) return [];
    const edits = [edit('utilization.failureMax', shedAbove)];
    return [{ subject: 'utilization.failureMax', values: { failureMax, shedAbove }, edits }];
  },
};
