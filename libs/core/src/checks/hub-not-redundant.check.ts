import type { WorkloadCheck } from './check.js';
import { edit, hasSeveralLocations } from './document-edits.js';

/** A location without a hub of its own is cut off when the location that has one is lost (S55). */
export const hubNotRedundant: WorkloadCheck<'HUB_NOT_REDUNDANT'> = {
  code: 'HUB_NOT_REDUNDANT',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S55',
  find: ({ model }) => {
    const { hub } = model.workload;
    if (!hasSeveralLocations(model) || hub === null || hub.topology === 'NONE') return [];
    const all = model.locations.map(({ id }) => id);
    const without = all.filter((id) => !hub.locations.includes(id));
    if (without.length === 0) return [];
    return [{ subject: 'hub', values: { topology: hub.topology, without }, edits: [edit('hub.locations', all)] }];
  },
};
