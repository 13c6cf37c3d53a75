import { ACTIONS, type Action, type Actor, type Role, ROLES } from './role.js';

/** The least role for each action; the mapped type makes a forgotten action a compile error. */
export const LEAST_ROLE: Readonly<Record<Action, Role>> = {
  PLAN_READ: 'VIEWER',
  TEAM_READ: 'VIEWER',
  PLAN_SAVE: 'PLANNER',
  PLAN_UPDATE: 'PLANNER',
  PLAN_CLONE: 'PLANNER',
  PLAN_DELETE: 'PLANNER',
  PLAN_RESTORE: 'PLANNER',
  PLAN_REPLAN: 'PLANNER',
  PLAN_LOCK: 'PLANNER',
  PLAN_UNLOCK: 'APPROVER',
  PLAN_APPROVE: 'APPROVER',
  AUDIT_READ: 'APPROVER',
  MEMBER_MANAGE: 'ADMIN',
  TEAM_MANAGE: 'ADMIN',
  TOKEN_MANAGE: 'ADMIN',
};

/** The role an actor holds in a team; null where none. */
export function roleIn(actor: Actor, teamId: string): Role | null {
  const roles = actor.memberships.filter((membership) => membership.teamId === teamId).map(({ role }) => role);
  return ROLES.findLast((role) => roles.includes(role)) ?? null;
}

/** True where the role, and for a token its scopes, allow the action in the team. Deny by default. */
export function mayDo(actor: Actor, { action, teamId }: { readonly action: Action; readonly teamId: string }): boolean {
  if (actor.scopes !== null && !actor.scopes.includes(action)) return false;
  const role = roleIn(actor, teamId);
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[action]);
}

/** The teams in which an actor may do something. */
export function teamsWhere(actor: Actor, action: Action): readonly string[] {
  const teams = new Set(actor.memberships.map(({ teamId }) => teamId));
  return [...teams].filter((teamId) => mayDo(actor, { action, teamId }));
}

/** Everything an actor may do in a team. */
export function allowedActions(actor: Actor, teamId: string): readonly Action[] {
  return ACTIONS.filter((action) => mayDo(actor, { action, teamId }));
}
