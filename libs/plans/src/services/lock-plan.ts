import { checkText } from '../input/check-text.js';
import { REASON_RULE } from '../input/plan-fields.js';
import type { Outcome } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { changePlan } from './change-plan.js';
import type { PlansSession } from './plans-context.js';

/** A plan to lock. */
export interface LockPlanInput {
  readonly id: string;
  /** Why nobody shall change it: 1 to 500 characters. */
  readonly reason: string;
  readonly expectedRevision?: number | undefined;
}

/** Locks a plan: until it is unlocked it can be neither changed nor approved nor deleted (S118–S121 applied to plans). */
export async function lockPlan(session: PlansSession, input: LockPlanInput): Promise<Outcome<SavedPlan>> {
  return changePlan(session, {
    id: input.id,
    action: 'PLAN_LOCK',
    requires: { deleted: 'NO', locked: 'NO', expectedRevision: input.expectedRevision },
    inputErrors: checkText('reason', { value: input.reason, rule: REASON_RULE }),
    cause: null,
    audit: 'PLAN_LOCKED',
    change: (plan, by) => ({ ...plan, lock: { by, reason: input.reason.trim() } }),
  });
}
