import type { StrategyCheck } from './check.js';
import { dataStores, isWritten } from './data-stores.js';
import { componentEdit } from './document-edits.js';

/**
 * Several locations serve, but one of them holds the only writer: its loss stops everybody's writes until another copy
 * is promoted, while the numbers count the lost share (contract 2.10.30, S76).
 */
export const lostWriterStopsWrites: StrategyCheck<'LOST_WRITER_STOPS_WRITES'> = {
  code: 'LOST_WRITER_STOPS_WRITES',
  scope: 'STRATEGY',
  severity: 'WARNING',
  guidePoint: 'S76',
  find: ({ plan }) => {
    if (plan.shape !== 'ACTIVE' || !plan.canFailOver) return [];
    const location = plan.used[0]?.id ?? '';
    return dataStores(plan.model)
      .filter(({ store }) => store.topology !== 'MULTI_WRITER' && isWritten(store))
      .map((one) => ({
        subject: one.name,
        values: {
          location,
          promotionSeconds: one.store.promotionSeconds,
          flows: plan.model.flows
            .filter(({ components }) => components.includes(one.component))
            .map(({ name }) => name),
        },
        edits: [
          componentEdit(one, 'topology', 'MULTI_WRITER'),
          ...(one.store.conflictPolicy === 'NONE' ? [componentEdit(one, 'conflictPolicy', 'LAST_WRITE_WINS')] : []),
        ],
      }));
  },
};
