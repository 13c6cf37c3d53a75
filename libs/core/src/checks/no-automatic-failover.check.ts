import type { WorkloadCheck } from './check.js';
import { dataStores } from './data-stores.js';
import { componentEdit } from './document-edits.js';

/** A store with one writing place that somebody has to fail over; stores with several writers need none (S47, S48). */
export const noAutomaticFailover: WorkloadCheck<'NO_AUTOMATIC_FAILOVER'> = {
  code: 'NO_AUTOMATIC_FAILOVER',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S47',
  find: ({ model }) =>
    dataStores(model)
      .filter(({ store }) => store.topology !== 'MULTI_WRITER' && store.autoFailover === false)
      .map((one) => ({
        subject: one.name,
        values: { promotionSeconds: one.store.promotionSeconds },
        edits: [componentEdit(one, 'autoFailover', true)],
      })),
};
