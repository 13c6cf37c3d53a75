import type { StrategyId } from '@headroom/core';
import { checkChoice } from '../input/check-choice.js';
import { checkPlanFields, keptTags, type PlanFields } from '../input/plan-fields.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import type { PlanStatus, SavedPlan } from '../plan/saved-plan.js';
import { changePlan } from './change-plan.js';
import { findAllowedPlan } from './find-plan.js';
import { chosenFigures, plannedContent } from './plan-content.js';
import { type RequiredState, stateErrors } from './plan-state.js';
import type { PlansSession } from './plans-context.js';

/** The states that an update may set; APPROVED comes from an approval alone. */
const SETTABLE_STATUSES = ['DRAFT', 'SUPERSEDED'] as const;

/** What to change of a plan; a field that is absent stays as it is. */
export interface UpdatePlanInput extends PlanFields {
  readonly id: string;
  /** The revision the change was made from; with another one it is refused as CONFLICT. */
  readonly expectedRevision: number;
  /** Another document is planned with today's catalogue; the same one keeps its evaluation (to renew that: `replanPlan`). */
  readonly document?: string | undefined;
  /** Null = as recommended. */
  readonly strategy?: StrategyId | null | undefined;
  readonly status?: Exclude<PlanStatus, 'APPROVED'> | undefined;
}

/** Changes a plan and adds a revision; an approved plan becomes a draft again, since the approval was of what it was. */
export async function updatePlan(session: PlansSession, input: UpdatePlanInput): Promise<Outcome<SavedPlan>> {
  const found = await findAllowedPlan(session, { id: input.id, action: 'PLAN_UPDATE' });
  if (!found.ok) return found;
  const requires: RequiredState = { deleted: 'NO', locked: 'NO', expectedRevision: input.expectedRevision };
  const content = await updatedContent(session, { plan: found.value, input });
  const inputErrors = [
    ...checkPlanFields(input),
    ...(input.status === undefined ? [] : checkChoice('status', { value: input.status, choices: SETTABLE_STATUSES })),
    ...(content.ok ? [] : content.errors),
  ];
  const errors = [...inputErrors, ...stateErrors(found.value, requires)];
  if (!content.ok || errors.length > 0) return refused(...errors);
  return changePlan(session, {
    id: input.id,
    action: 'PLAN_UPDATE',
    requires,
    inputErrors,
    cause: 'UPDATED',
    audit: 'PLAN_UPDATED',
    change: (plan) => updated({ plan, input }, content.value),
  });
}

type Content = Pick<SavedPlan, 'document' | 'computed' | 'basis' | 'strategy' | 'figures'>;

interface Update {
  readonly plan: SavedPlan;
  readonly input: UpdatePlanInput;
}

/** Another document is planned anew; the same one keeps what was computed. */
async function updatedContent(session: PlansSession, { plan, input }: Update): Promise<Outcome<Content>> {
  const strategy = input.strategy === undefined ? plan.strategy : input.strategy;
  const isSame = input.document === undefined || input.document === plan.document;
  if (isSame && strategy === plan.strategy) return done(plan);
  const content = isSame ? done(plan) : await plannedContent(session, input.document);
  if (!content.ok) return content;
  const { document, computed, basis } = content.value;
  const choices = 'choices' in content.value ? content.value.choices : await session.computing.choices(computed);
  const figures = chosenFigures(choices, strategy);
  return figures.ok ? done({ document, computed, basis, strategy, figures: figures.value }) : figures;
}

function updated({ plan, input }: Update, { document, computed, basis, strategy, figures }: Content): SavedPlan {
  return {
    ...plan,
    ...{ document, computed, basis, strategy, figures },
    name: input.name?.trim() ?? plan.name,
    notes: input.notes ?? plan.notes,
    tags: input.tags === undefined ? plan.tags : keptTags(input.tags),
    reviewOn: input.reviewOn === undefined ? plan.reviewOn : input.reviewOn,
    status: input.status ?? 'DRAFT',
    approved: null,
    supersededById: input.status === 'SUPERSEDED' ? plan.supersededById : null,
  };
}
