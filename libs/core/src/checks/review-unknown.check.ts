import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';
import { oneYearAfter } from './plan-dates.js';

/** No day is set for the next review of the architecture (S21). */
export const reviewUnknown: WorkloadCheck<'REVIEW_UNKNOWN'> = {
  code: 'REVIEW_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S21',
  find: ({ model }) => {
    const { asOf, reviewOn } = model.workload;
    if (reviewOn !== null) return [];
    return [{ subject: 'reviewOn', edits: asOf === null ? [] : [edit('reviewOn', oneYearAfter(asOf))] }];
  },
};
