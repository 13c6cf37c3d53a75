import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';
import { oneYearAfter } from './plan-dates.js';

/** The day of the review has passed (S21). */
export const reviewOverdue: WorkloadCheck<'REVIEW_OVERDUE'> = {
  code: 'REVIEW_OVERDUE',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S21',
  find: ({ model }) => {
    const { asOf, reviewOn } = model.workload;
    if (asOf === null || reviewOn === null || reviewOn >= asOf) return [];
    return [{ subject: 'reviewOn', values: { reviewOn, asOf }, edits: [edit('reviewOn', oneYearAfter(asOf))] }];
  },
};
