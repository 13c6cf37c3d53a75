import type { Outcome } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { changePlan } from './change-plan.js';
import type { PlanIdInput } from './plan-id-input.js';
import type { PlansSession } from './plans-context.js';

/** Puts a plan into the bin, from which it can be restored; its name is free again. */
export async function deletePlan(session: PlansSession, input: PlanIdInput): Promise<Outcome<SavedPlan>> {
  return changePlan(session, {
    id: input.id,
    action: 'PLAN_DELETE',
    requires: { deleted: 'NO', locked: 'NO', expectedRevision: input.expectedRevision },
    inputErrors: [],
    cause: null,
    audit: 'PLAN_DELETED',
    change: (plan, deleted) => ({ ...plan, deleted }),
  });
}
