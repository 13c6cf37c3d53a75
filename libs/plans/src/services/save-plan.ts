import type { StrategyId } from '@headroom/core';
import { teamRefusal } from '../access/permission.js';
import { checkPlanFields, keptTags, type PlanFields } from '../input/plan-fields.js';
import { firstState } from '../plan/first-state.js';
import { type Outcome, refused } from '../plan/plan-error.js';
import type { PlanFigures, SavedPlan, Stamp } from '../plan/saved-plan.js';
import { checkIdempotencyKey, createOnce, earlierAnswer } from './create-once.js';
import { createdPlan, insertNewPlan } from './insert-new-plan.js';
import { chosenFigures, plannedContent } from './plan-content.js';
import type { PlannedContent } from './plans-computing.js';
import { type PlansSession, stampOf } from './plans-context.js';

/** A plan to save. */
export interface SavePlanInput extends PlanFields {
  readonly name: string;
  /** YAML or JSON source of the workload, kept as it is given. */
  readonly document: string;
  readonly teamId: string;
  /** The strategy the team chooses; null or absent = as recommended. */
  readonly strategy?: StrategyId | null | undefined;
  /** The same key with the same input gives the plan that was saved the first time, as it is now. */
  readonly idempotencyKey?: string | undefined;
}

/** Plans a document and keeps it as a draft with its first revision. */
export async function savePlan(session: PlansSession, input: SavePlanInput): Promise<Outcome<SavedPlan>> {
  const refusal = teamRefusal(session.actor, { action: 'PLAN_SAVE', teamId: input.teamId, path: 'teamId' });
  if (refusal !== null) return refused(refusal);
  const again = { operation: 'savePlan', input, answerAgain: createdPlan(session) };
  const keyErrors = checkIdempotencyKey(input.idempotencyKey);
  const earlier = keyErrors.length === 0 ? await earlierAnswer(session, again) : null;
  if (earlier !== null) return earlier;
  const content = await plannedContent(session, input.document);
  const strategy = input.strategy ?? null;
  const figures = content.ok ? chosenFigures(content.value.choices, strategy) : content;
  const errors = [...keyErrors, ...checkPlanFields(input), ...(figures.ok ? [] : figures.errors)];
  if (!content.ok || !figures.ok || errors.length > 0) return refused(...errors);
  return createOnce(session, {
    ...again,
    create: (transaction, id) => {
      const plan = newPlan({ id, input, content: content.value, figures: figures.value, stamp: stampOf(session) });
      return insertNewPlan(transaction, { session, plan, cause: 'SAVED', audit: 'PLAN_SAVED' });
    },
  });
}

function newPlan({
  id,
  input,
  content: { document, computed, basis },
  figures,
  stamp,
}: {
  readonly id: string;
  readonly input: SavePlanInput;
  readonly content: PlannedContent;
  readonly figures: PlanFigures;
  readonly stamp: Stamp;
}): SavedPlan {
  return {
    ...{ document, computed, basis, figures },
    id,
    teamId: input.teamId,
    name: input.name.trim(),
    strategy: input.strategy ?? null,
    notes: input.notes ?? '',
    tags: keptTags(input.tags ?? []),
    reviewOn: input.reviewOn ?? null,
    ...firstState(stamp),
  };
}
