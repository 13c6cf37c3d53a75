import type { Outcome } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { changePlan } from './change-plan.js';
import type { PlanIdInput } from './plan-id-input.js';
import type { PlansSession } from './plans-context.js';

/** Takes the lock off a plan. */
export async function unlockPlan(session: PlansSession, input: PlanIdInput): Promise<Outcome<SavedPlan>> {
  return changePlan(session, {
    id: input.id,
    action: 'PLAN_UNLOCK',
    requires: { deleted: 'NO', locked: 'YES', expectedRevision: input.expectedRevision },
    inputErrors: [],
    cause: null,
    audit: 'PLAN_UNLOCKED',
    change: (plan) => ({ ...plan, lock: null }),
  });
}
