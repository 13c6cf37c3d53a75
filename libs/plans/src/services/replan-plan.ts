import { type PlanDrift, planDrift } from '../drift/plan-drift.js';
import { type InputError, inputError } from '../input/input-error.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { changePlan } from './change-plan.js';
import { findAllowedPlan } from './find-plan.js';
import { checkStrategy, plannedContent, type PlannedContent } from './plan-content.js';
import { type RequiredState, stateErrors } from './plan-state.js';
import type { PlansSession } from './plans-context.js';

/** A plan to compute again. */
export interface ReplanPlanInput {
  readonly id: string;
  /** What to do with the result: show it (DRY_RUN), or keep it as a new revision (ACCEPT). */
  readonly mode: 'DRY_RUN' | 'ACCEPT';
  /** The revision the drift was seen of; needed to ACCEPT. */
  readonly expectedRevision?: number | undefined;
}

/** What today's prices and rules change of a plan. */
export interface Replan {
  /** The plan as it is after the request: with a new revision where the drift was accepted. */
  readonly plan: SavedPlan;
  readonly drift: PlanDrift;
}

/** Plans a saved document with today's catalogue and model: shows the drift, and with ACCEPT keeps the new evaluation. */
export async function replanPlan(session: PlansSession, input: ReplanPlanInput): Promise<Outcome<Replan>> {
  const found = await findAllowedPlan(session, { id: input.id, action: 'PLAN_REPLAN' });
  if (!found.ok) return found;
  return replanned(session, { input, plan: found.value });
}

/** The drift of a plan for whoever may read it; nothing is written. */
export async function findDrift(session: PlansSession, { id }: { readonly id: string }): Promise<Outcome<PlanDrift>> {
  const found = await findAllowedPlan(session, { id, action: 'PLAN_READ' });
  if (!found.ok) return found;
  const today = plannedContent(session, found.value.document);
  return today.ok ? done(planDrift({ saved: found.value, today: today.value })) : today;
}

async function replanned(
  session: PlansSession,
  { input, plan }: { readonly input: ReplanPlanInput; readonly plan: SavedPlan },
): Promise<Outcome<Replan>> {
  const requires = requiredState(input);
  const today = plannedContent(session, plan.document);
  const errors = [...(today.ok ? [] : today.errors), ...checkMode(input), ...stateErrors(plan, requires)];
  if (!today.ok || errors.length > 0) return refused(...errors);
  const drift = planDrift({ saved: plan, today: today.value });
  if (input.mode === 'DRY_RUN') return done({ plan, drift });
  const accepted = await accept(session, { plan, content: today.value, requires });
  return accepted.ok ? done({ plan: accepted.value, drift }) : accepted;
}

function checkMode({ mode, expectedRevision }: ReplanPlanInput): readonly InputError[] {
  if (mode === 'DRY_RUN' || expectedRevision !== undefined) return [];
  return [inputError({ path: 'expectedRevision', value: '', expected: 'the revision whose drift is accepted' })];
}

/** Looking is allowed in every state but the bin; keeping needs an unlocked plan and the revision that was looked at. */
function requiredState({ mode, expectedRevision }: ReplanPlanInput): RequiredState {
  const isDryRun = mode === 'DRY_RUN';
  return { deleted: 'NO', locked: isDryRun ? 'EITHER' : 'NO', expectedRevision };
}

/** The chosen strategy must still have a plan. */
async function accept(
  session: PlansSession,
  {
    plan,
    content,
    requires,
  }: { readonly plan: SavedPlan; readonly content: PlannedContent; readonly requires: RequiredState },
): Promise<Outcome<SavedPlan>> {
  return changePlan(session, {
    id: plan.id,
    action: 'PLAN_REPLAN',
    requires: { ...requires, expectedRevision: plan.revision },
    inputErrors: checkStrategy(content.evaluation, plan.strategy),
    cause: 'REPLANNED',
    audit: 'PLAN_REPLANNED',
    change: (head) => ({ ...head, ...content, status: 'DRAFT', approved: null, supersededById: null }),
  });
}
