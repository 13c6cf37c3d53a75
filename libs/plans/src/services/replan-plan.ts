import type { PlanDrift } from '../drift/plan-drift.js';
import { type InputError, inputError } from '../input/input-error.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { changePlan } from './change-plan.js';
import { findAllowedPlan } from './find-plan.js';
import { chosenFigures } from './plan-content.js';
import { type RequiredState, stateErrors } from './plan-state.js';
import type { Drifted, PlannedContent } from './plans-computing.js';
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
  const drifted = await driftOf(session, found.value);
  return drifted.ok ? done(drifted.value.drift) : drifted;
}

async function driftOf({ computing, modelVersion }: PlansSession, plan: SavedPlan): Promise<Outcome<Drifted>> {
  const { document, computed, strategy, basis } = plan;
  return computing.drift({ saved: { document, computed, strategy, basis }, modelVersion });
}

async function replanned(
  session: PlansSession,
  { input, plan }: { readonly input: ReplanPlanInput; readonly plan: SavedPlan },
): Promise<Outcome<Replan>> {
  const requires = requiredState(input);
  const drifted = await driftOf(session, plan);
  const errors = [...(drifted.ok ? [] : drifted.errors), ...checkMode(input), ...stateErrors(plan, requires)];
  if (!drifted.ok || errors.length > 0) return refused(...errors);
  const { drift, today } = drifted.value;
  if (input.mode === 'DRY_RUN') return done({ plan, drift });
  const accepted = await accept(session, { plan, content: today, requires });
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
  const { document, computed, basis, choices } = content;
  const figures = chosenFigures(choices, plan.strategy);
  return changePlan(session, {
    id: plan.id,
    action: 'PLAN_REPLAN',
    requires: { ...requires, expectedRevision: plan.revision },
    inputErrors: figures.ok ? [] : figures.errors,
    cause: 'REPLANNED',
    audit: 'PLAN_REPLANNED',
    change: (head) => ({
      ...head,
      ...{ document, computed, basis, figures: figures.ok ? figures.value : head.figures },
      ...{ status: 'DRAFT', approved: null, supersededById: null },
    }),
  });
}
