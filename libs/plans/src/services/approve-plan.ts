import type { Outcome } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { changePlan } from './change-plan.js';
import type { PlansSession } from './plans-context.js';

/** A plan to approve. */
export interface ApprovePlanInput {
  readonly id: string;
  /** The revision that is approved: nobody approves what they have not seen. */
  readonly expectedRevision: number;
}

/** Approves a plan as it is; the approval is a revision of its own, and holds until the plan is changed. */
export async function approvePlan(session: PlansSession, input: ApprovePlanInput): Promise<Outcome<SavedPlan>> {
  return changePlan(session, {
    id: input.id,
    action: 'PLAN_APPROVE',
    requires: { deleted: 'NO', locked: 'NO', expectedRevision: input.expectedRevision },
    inputErrors: [],
    cause: 'APPROVED',
    audit: 'PLAN_APPROVED',
    change: (plan, approved) => ({ ...plan, status: 'APPROVED', approved }),
  });
}
