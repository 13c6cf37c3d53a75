import type { PlanningModel } from '../plan/planning-model.js';
import type { WorkloadCheck } from './check.js';
import { type DataStore, dataStores } from './data-stores.js';
import { componentEdit, hasSeveralLocations } from './document-edits.js';

/** Copies follow every deletion and every corruption; without a backup nothing older is left (S110). */
export const replicationIsNotBackup: WorkloadCheck<'REPLICATION_IS_NOT_BACKUP'> = {
  code: 'REPLICATION_IS_NOT_BACKUP',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S110',
  find: ({ model }) =>
    dataStores(model)
      .filter(({ store }) => store.backup === false)
      .map((one) => ({
        subject: one.name,
        values: { copies: copiesOf(model, one) },
        edits: [componentEdit(one, 'backup', true)],
      })),
};

/** Which copies the store has: ZONES, REGIONS, or none. */
function copiesOf(model: PlanningModel, { store }: DataStore): readonly string[] {
  return [
    ...(store.zoneReplication === 'NONE' ? [] : ['ZONES']),
    ...(store.regionReplication === 'NONE' || !hasSeveralLocations(model) ? [] : ['REGIONS']),
  ];
}
