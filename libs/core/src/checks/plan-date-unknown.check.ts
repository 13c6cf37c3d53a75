import type { WorkloadCheck } from './check.js';

/** Without the day of the plan, nothing can be said of the age of tests and reviews: there is no clock inside (S21). */
export const planDateUnknown: WorkloadCheck<'PLAN_DATE_UNKNOWN'> = {
  code: 'PLAN_DATE_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S21',
  find: ({ model }) => (model.workload.asOf === null ? [{ subject: 'asOf' }] : []),
};
