import type { WorkloadCheck } from './check.js';

/** No store at all: logs, events, messages and caches are data too and need redundancy of their own (S49). */
export const noDataStore: WorkloadCheck<'NO_DATA_STORE'> = {
  code: 'NO_DATA_STORE',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S49',
  find: ({ model }) => {
    const stores = model.components.filter(({ input }) => input.kind === 'data' || input.kind === 'managed');
    return stores.length > 0 ? [] : [{ subject: 'components' }];
  },
};
