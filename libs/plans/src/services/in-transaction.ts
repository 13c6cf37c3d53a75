import type { Outcome } from '../plan/plan-error.js';
import type { PlansStore, PlansTransaction } from '../store/plans-store.js';

/** Carries a refusal out of a transaction, which leaves nothing behind because of it. */
class RefusedTransaction extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super('refused');
  }
}

/** Runs in one transaction; where the outcome is a refusal, everything that was written is taken back. */
export async function inTransaction<T>(
  store: PlansStore,
  run: (transaction: PlansTransaction) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await store.transaction(async (transaction) => {
      const outcome = await run(transaction);
      if (!outcome.ok) throw new RefusedTransaction(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof RefusedTransaction) return error.outcome;
    throw error;
  }
}
