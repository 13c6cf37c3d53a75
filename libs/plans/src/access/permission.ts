import { done, type Outcome, type PlanError, refused } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { mayDo, roleIn } from './policy.js';
import type { Action, Actor } from './role.js';

/** What stands against an action in a team: a team that the actor is not in does not exist for it. */
export function teamRefusal(
  actor: Actor,
  { action, teamId, path }: { readonly action: Action; readonly teamId: string; readonly path: string },
): PlanError | null {
  if (mayDo(actor, { action, teamId })) return null;
  if (roleIn(actor, teamId) === null) return { code: 'NOT_FOUND', path, id: teamId };
  return { code: 'FORBIDDEN', action, teamId };
}

/** The plan, if the actor may read it and do this with it. A plan that it may not read does not exist for it. */
export function allowedPlan(actor: Actor, { plan, id, action, path = 'id' }: PlanPermission): Outcome<SavedPlan> {
  if (plan === null || !mayDo(actor, { action: 'PLAN_READ', teamId: plan.teamId })) {
    return refused({ code: 'NOT_FOUND', path, id });
  }
  if (!mayDo(actor, { action, teamId: plan.teamId })) {
    return refused({ code: 'FORBIDDEN', action, teamId: plan.teamId });
  }
  return done(plan);
}

/** A plan as the store has it, and what is to be done with it. */
export interface PlanPermission {
  readonly plan: SavedPlan | null;
  /** The id that was asked for, and the field in which. */
  readonly id: string;
  readonly path?: string;
  readonly action: Action;
}
