import type { ModelFlow } from '../plan/planning-model.js';
import type { WorkloadCheck } from './check.js';
import { type DataStore, dataStores, isWritten } from './data-stores.js';
import { componentEdit } from './document-edits.js';

/** A flow that writes to two strongly consistent stores, which ties both into one operation (S52). */
export const crossStoreTransaction: WorkloadCheck<'CROSS_STORE_TRANSACTION'> = {
  code: 'CROSS_STORE_TRANSACTION',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S52',
  find: ({ model }) =>
    model.flows.flatMap((flow) => {
      const stores = strongWrites(flow);
      if (stores.length < 2) return [];
      return [
        {
          subject: flow.name,
          values: { stores: stores.map(({ name }) => name) },
          edits: stores.slice(1).map((one) => componentEdit(one, 'consistency', 'EVENTUAL')),
        },
      ];
    }),
};

function strongWrites(flow: ModelFlow): readonly DataStore[] {
  return dataStores(flow).filter(({ store }) => isWritten(store) && store.consistency === 'STRONG');
}
