import type { StrategyCheck } from './check.js';
import { dataStores } from './data-stores.js';
import { componentEdit } from './document-edits.js';

/**
 * Nothing is left to recover a store from once its location is lost for good: no copy elsewhere, no backup that
 * outlives the location. The recovery point is then unknown (contract 2.5, 2.10.22, S43, S110).
 */
export const noGeoBackup: StrategyCheck<'NO_GEO_BACKUP'> = {
  code: 'NO_GEO_BACKUP',
  scope: 'STRATEGY',
  severity: 'ERROR',
  guidePoint: 'S110',
  find: ({ plan }) =>
    dataStores(plan.model)
      .filter(({ store }) => !store.geoBackup && (!plan.canFailOver || store.regionReplication === 'NONE'))
      .map((one) => ({
        subject: one.name,
        values: { locations: plan.serving.map(({ id }) => id) },
        edits: [componentEdit(one, 'geoBackup', true)],
      })),
};
