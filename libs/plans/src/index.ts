export { allowedActions, LEAST_ROLE, mayDo, roleIn, teamsWhere } from './access/policy.js';
export { ACTIONS, ROLES } from './access/role.js';
export type { Action, Actor, ActorKind, Membership, Role } from './access/role.js';
export { done, refused } from './plan/plan-error.js';
export type { Outcome, PlanError, PlanErrorCode } from './plan/plan-error.js';
export { PLAN_STATUSES } from './plan/saved-plan.js';
export type {
  PlanBasis,
  PlanContent,
  PlanLock,
  PlanRevision,
  PlanStatus,
  PlanSummary,
  SavedPlan,
  Stamp,
} from './plan/saved-plan.js';
export { PLAN_ORDERS } from './store/plans-store.js';
export type {
  ApiToken,
  AuditEvent,
  IdempotencyRecord,
  Member,
  PlanFilter,
  PlanOrder,
  PlanPage,
  PlanPageRequest,
  PlansStore,
  PlansTransaction,
  Team,
} from './store/plans-store.js';
