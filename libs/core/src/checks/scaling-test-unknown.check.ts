import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';
import { restsOnScaling } from './scaling-relevance.js';

/** Whether scaling out was ever tested is not stated (S42). */
export const scalingTestUnknown: WorkloadCheck<'SCALING_TEST_UNKNOWN'> = {
  code: 'SCALING_TEST_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S42',
  find: ({ model }) => {
    const { asOf, scalingTestedOn } = model.workload;
    if (scalingTestedOn !== null || !restsOnScaling(model)) return [];
    return [{ subject: 'scalingTestedOn', edits: asOf === null ? [] : [edit('scalingTestedOn', asOf)] }];
  },
};
