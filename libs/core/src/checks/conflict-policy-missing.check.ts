import type { WorkloadCheck } from './check.js';
import { dataStores } from './data-stores.js';
import { componentEdit, hasSeveralLocations } from './document-edits.js';

/** A store that is written in several regions needs a rule for two writes of the same item (S83, S109). */
export const conflictPolicyMissing: WorkloadCheck<'CONFLICT_POLICY_MISSING'> = {
  code: 'CONFLICT_POLICY_MISSING',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S109',
  find: ({ model }) =>
    !hasSeveralLocations(model)
      ? []
      : dataStores(model)
          .filter(({ store }) => store.topology === 'MULTI_WRITER' && store.conflictPolicy === 'NONE')
          .map((one) => ({ subject: one.name, edits: [componentEdit(one, 'conflictPolicy', 'LAST_WRITE_WINS')] })),
};
