import { allowedPlan } from '../access/permission.js';
import type { Action } from '../access/role.js';
import type { Outcome } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { inTransaction } from './in-transaction.js';
import type { PlansSession } from './plans-context.js';

/** A plan by its id, also one in the bin. */
export async function findPlan(session: PlansSession, { id }: { readonly id: string }): Promise<Outcome<SavedPlan>> {
  return findAllowedPlan(session, { id, action: 'PLAN_READ' });
}

/** A plan with which the actor may do this. */
export async function findAllowedPlan(
  session: PlansSession,
  { id, action }: { readonly id: string; readonly action: Action },
): Promise<Outcome<SavedPlan>> {
  return inTransaction(session.store, async (transaction) =>
    allowedPlan(session.actor, { plan: await transaction.plan(id), id, action }),
  );
}
