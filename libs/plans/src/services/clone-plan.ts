import { allowedPlan, teamRefusal } from '../access/permission.js';
import { checkPlanFields } from '../input/plan-fields.js';
import { firstState } from '../plan/first-state.js';
import { type Outcome, refused } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { checkIdempotencyKey, createOnce } from './create-once.js';
import { findPlan } from './find-plan.js';
import { createdPlan, insertNewPlan } from './insert-new-plan.js';
import { type PlansSession, stampOf } from './plans-context.js';
import { stateErrors } from './plan-state.js';

/** A plan to copy. */
export interface ClonePlanInput {
  readonly id: string;
  /** Name of the copy: 1 to 120 characters, unique in its team. */
  readonly name: string;
  /** Team of the copy; absent = the team of the plan. */
  readonly teamId?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** A draft with the content of another plan as it was computed, in the same team or another. A locked plan may be copied. */
export async function clonePlan(session: PlansSession, input: ClonePlanInput): Promise<Outcome<SavedPlan>> {
  const found = await findPlan(session, input);
  if (!found.ok) return found;
  const teamId = input.teamId ?? found.value.teamId;
  const refusal = teamRefusal(session.actor, { action: 'PLAN_CLONE', teamId, path: 'teamId' });
  if (refusal !== null) return refused(refusal);
  const inputErrors = [...checkIdempotencyKey(input.idempotencyKey), ...checkPlanFields({ name: input.name })];
  if (inputErrors.length > 0) return refused(...inputErrors);
  return createOnce(session, {
    operation: 'clonePlan',
    input,
    answerAgain: createdPlan(session),
    create: async (transaction, id) => {
      const source = allowedPlan(session.actor, {
        plan: await transaction.plan(input.id),
        ...input,
        action: 'PLAN_READ',
      });
      if (!source.ok) return source;
      const errors = stateErrors(source.value, { deleted: 'NO', locked: 'EITHER', expectedRevision: undefined });
      if (errors.length > 0) return refused(...errors);
      // The content of the plan without its history.
      const plan = { ...source.value, ...firstState(stampOf(session)), id, teamId, name: input.name.trim() };
      return insertNewPlan(transaction, { session, plan, cause: 'CLONED', audit: 'PLAN_CLONED' });
    },
  });
}
