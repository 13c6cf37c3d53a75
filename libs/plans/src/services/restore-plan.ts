import type { Outcome } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { changePlan } from './change-plan.js';
import type { PlanIdInput } from './plan-id-input.js';
import type { PlansSession } from './plans-context.js';

/** Takes a plan out of the bin as it was; NAME_TAKEN where another plan of the team has its name meanwhile. */
export async function restorePlan(session: PlansSession, input: PlanIdInput): Promise<Outcome<SavedPlan>> {
  return changePlan(session, {
    id: input.id,
    action: 'PLAN_RESTORE',
    requires: { deleted: 'YES', locked: 'EITHER', expectedRevision: input.expectedRevision },
    inputErrors: [],
    cause: null,
    audit: 'PLAN_RESTORED',
    change: (plan) => ({ ...plan, deleted: null }),
  });
}
