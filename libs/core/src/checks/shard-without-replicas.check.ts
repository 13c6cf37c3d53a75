import type { StrategyCheck } from './check.js';
import { countEdits } from './count-edits.js';
import { dataStores } from './data-stores.js';

/** A shard that stands once is a single point of failure for its part of the data (S08, S53). */
export const shardWithoutReplicas: StrategyCheck<'SHARD_WITHOUT_REPLICAS'> = {
  code: 'SHARD_WITHOUT_REPLICAS',
  scope: 'STRATEGY',
  severity: 'WARNING',
  guidePoint: 'S08',
  find: ({ plan, result }) =>
    dataStores(plan.model).flatMap(({ name, component, store }) => {
      if (store.shards < 2) return [];
      const standing = plan.used.reduce((sum, { index }) => sum + plan.countOf(component, index).running, 0);
      const required = 2 * store.shards;
      if (standing >= required) return [];
      const location = plan.used[0]?.id ?? '';
      const edits = countEdits({ strategy: result.strategy, component, location, count: required });
      return [{ subject: name, values: { shards: store.shards, running: standing, required }, edits }];
    }),
};
