import type { PlansStore } from '../store/plans-store.js';
import { copyOf, emptyState, type MemoryState } from './memory-state.js';
import { memoryTransaction } from './memory-transaction.js';

export { planPage as memoryPlanPage } from './memory-pages.js';

/** A store in memory, for tests and demonstrations: everything is gone when the process ends. */
export interface MemoryPlansStore extends PlansStore {
  /** Everything in it, as plain data that later transactions do not change. */
  snapshot(): MemoryState;
}

/** Makes an empty store. Transactions run one after the other, each on a copy that replaces the state when it succeeds. */
export function createMemoryPlansStore(): MemoryPlansStore {
  let state = emptyState();
  let last: Promise<unknown> = Promise.resolve();
  return {
    snapshot: () => copyOf(state),
    transaction: (run) => {
      const result = last.then(async () => {
        const draft = copyOf(state);
        const value = await run(memoryTransaction(draft));
        state = draft;
        return value;
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
}
