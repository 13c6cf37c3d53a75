import type { WorkloadCheck } from './check.js';
import { dataStores } from './data-stores.js';
import { componentEdit } from './document-edits.js';

/** A store that keeps its copies in one zone of a location that has several (S44, S123). */
export const zoneCopiesMissing: WorkloadCheck<'ZONE_COPIES_MISSING'> = {
  code: 'ZONE_COPIES_MISSING',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S44',
  find: ({ model }) =>
    model.locations.every(({ input }) => input.zones < 2)
      ? []
      : dataStores(model)
          .filter(({ store }) => store.zoneReplication === 'NONE')
          .map((one) => ({
            subject: one.name,
            values: { backupIntervalSeconds: one.store.backupIntervalSeconds },
            edits: [componentEdit(one, 'zoneReplication', 'SYNC')],
          })),
};
