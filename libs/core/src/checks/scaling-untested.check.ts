import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';
import { isNotWithinYearBefore } from './plan-dates.js';
import { restsOnScaling } from './scaling-relevance.js';

/** Scaling out was not tested in the twelve months before the plan (S42). */
export const scalingUntested: WorkloadCheck<'SCALING_UNTESTED'> = {
  code: 'SCALING_UNTESTED',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S42',
  find: ({ model }) => {
    const { asOf, scalingTestedOn } = model.workload;
    if (asOf === null || scalingTestedOn === null || !restsOnScaling(model)) return [];
    if (!isNotWithinYearBefore(scalingTestedOn, asOf)) return [];
    const edits = [edit('scalingTestedOn', asOf)];
    return [{ subject: 'scalingTestedOn', values: { testedOn: scalingTestedOn, asOf }, edits }];
  },
};
