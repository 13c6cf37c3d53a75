import type { WorkloadCheck } from './check.js';
import { dataStores } from './data-stores.js';
import { componentEdit, hasSeveralLocations } from './document-edits.js';

/** A store that waits for its remote copy in every case stops its writes when that copy is down (S45, contract 2.6). */
export const syncStopsWrites: WorkloadCheck<'SYNC_STOPS_WRITES'> = {
  code: 'SYNC_STOPS_WRITES',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S45',
  find: ({ model }) =>
    !hasSeveralLocations(model)
      ? []
      : dataStores(model)
          .filter(({ store }) => store.regionReplication === 'SYNC' && !store.degradeToAsync)
          .map((one) => ({ subject: one.name, edits: [componentEdit(one, 'degradeToAsync', true)] })),
};
