export { allowedPlan, teamRefusal } from './access/permission.js';
export type { PlanPermission } from './access/permission.js';
export { allowedActions, LEAST_ROLE, mayDo, roleIn, teamsWhere } from './access/policy.js';
export { ACTIONS, ROLES } from './access/role.js';
export type { Action, Actor, ActorKind, Membership, Role } from './access/role.js';
export { AUDIT_ACTIONS } from './audit/audit-event.js';
export type {
  AuditAction,
  AuditEvent,
  AuditFact,
  AuditFacts,
  AuditSubject,
  RequestSource,
} from './audit/audit-event.js';
export type { ComparedPlan } from './comparison/compared-plan.js';
export { comparePlanContents, LEAST_COMPARED_PLANS, MOST_COMPARED_PLANS } from './comparison/compare-plans.js';
export type {
  ComparedFigure,
  ComparedPlanHead,
  ComparisonRequest,
  PlanComparison,
} from './comparison/compare-plans.js';
export type { ComparedInput, InputDifference, InputValue } from './comparison/differing-inputs.js';
export { differingInputs } from './comparison/differing-inputs.js';
export { DEFAULT_TOLERANCE_RATIO } from './comparison/tolerance-band.js';
export type { MetricBand } from './comparison/tolerance-band.js';
export { costChange } from './cost-change/cost-change.js';
export type { CostChange, CostLineChange } from './cost-change/cost-change.js';
export type { CountChange, ReplicaCounts } from './drift/count-change.js';
export { FACT_KINDS } from './drift/fact-change.js';
export type { FactChange, FactKind } from './drift/fact-change.js';
export type { FindingChanges } from './drift/finding-change.js';
export { planDrift } from './drift/plan-drift.js';
export type { PlanDrift, PlannedState, RecommendationChange } from './drift/plan-drift.js';
export type { TargetFlip } from './drift/target-flip.js';
export { MOST_TAGS, NAME_RULE, NOTES_RULE, REASON_RULE, TAG_RULE } from './input/plan-fields.js';
export type { PlanFields } from './input/plan-fields.js';
export type { TextRule } from './input/check-text.js';
export { nameKey } from './plan/name-key.js';
export { basisOf } from './plan/plan-basis.js';
export { done, refused } from './plan/plan-error.js';
export type { Outcome, PlanError, PlanErrorCode } from './plan/plan-error.js';
export { PLAN_STATUSES, REVISION_CAUSES } from './plan/saved-plan.js';
export type {
  KeptComputed,
  ListedRevision,
  PlanBasis,
  PlanContent,
  PlanFigures,
  PlanLock,
  PlanRevision,
  PlanStatus,
  PlanSummary,
  RevisionCause,
  SavedPlan,
  Stamp,
} from './plan/saved-plan.js';
export { actorOfPerson } from './services/actor-of-person.js';
export type { SignedInPerson } from './services/actor-of-person.js';
export { approvePlan } from './services/approve-plan.js';
export type { ApprovePlanInput } from './services/approve-plan.js';
export { authenticateToken } from './services/authenticate-token.js';
export { clonePlan } from './services/clone-plan.js';
export type { ClonePlanInput } from './services/clone-plan.js';
export { comparePlans } from './services/compare-plans.js';
export type { ComparePlansInput } from './services/compare-plans.js';
export { createApiToken, DEFAULT_TOKEN_DAYS, MOST_TOKEN_DAYS } from './services/create-api-token.js';
export type { CreateApiTokenInput, CreatedApiToken } from './services/create-api-token.js';
export { createBootstrapToken, SYSTEM_ACTOR } from './services/create-bootstrap-token.js';
export type { BootstrapToken } from './services/create-bootstrap-token.js';
export { createTeam } from './services/create-team.js';
export type { CreateTeamInput } from './services/create-team.js';
export { deletePlan } from './services/delete-plan.js';
export { describeViewer } from './services/describe-viewer.js';
export type { Viewer, ViewerTeam } from './services/describe-viewer.js';
export { findPlan } from './services/find-plan.js';
export { listApiTokens } from './services/list-api-tokens.js';
export { listAuditEvents } from './services/list-audit-events.js';
export type { ListAuditEventsInput } from './services/list-audit-events.js';
export { listInstallationTokens } from './services/list-installation-tokens.js';
export { listMembers } from './services/list-members.js';
export { countPlans, listPlans } from './services/list-plans.js';
export type { ListPlansInput, PlanFilterInput } from './services/list-plans.js';
export { findRevision, listRevisions } from './services/list-revisions.js';
export type { ListRevisionsInput } from './services/list-revisions.js';
export { localOperatorSession } from './services/local-operator.js';
export { lockPlan } from './services/lock-plan.js';
export type { LockPlanInput } from './services/lock-plan.js';
export { LARGEST_PAGE } from './services/page-input.js';
export type { PageInput } from './services/page-input.js';
export type { PlanIdInput } from './services/plan-id-input.js';
export type {
  Drifted,
  DriftRequest,
  KeptComparison,
  KeptPlan,
  PlannedContent,
  PlanningRequest,
  PlansComputing,
} from './services/plans-computing.js';
export type { PlansContext, PlansSession } from './services/plans-context.js';
export { removeMember } from './services/remove-member.js';
export type { RemoveMemberInput } from './services/remove-member.js';
export { renameTeam } from './services/rename-team.js';
export type { RenameTeamInput } from './services/rename-team.js';
export { findDrift, replanPlan } from './services/replan-plan.js';
export type { Replan, ReplanPlanInput } from './services/replan-plan.js';
export { restorePlan } from './services/restore-plan.js';
export { revokeApiToken } from './services/revoke-api-token.js';
export type { RevokeApiTokenInput } from './services/revoke-api-token.js';
export { savePlan } from './services/save-plan.js';
export type { SavePlanInput } from './services/save-plan.js';
export { setMember } from './services/set-member.js';
export type { SetMemberInput } from './services/set-member.js';
export {
  actorOfSlackUser,
  createSlackLinkCode,
  LINK_CODE_MINUTES,
  linkSlackIdentity,
  unlinkSlackIdentity,
} from './services/slack-identity.js';
export type { SlackLinkOffer } from './services/slack-identity.js';
export { unlockPlan } from './services/unlock-plan.js';
export { updatePlan } from './services/update-plan.js';
export type { UpdatePlanInput } from './services/update-plan.js';
export { cursorPlace, cursorText } from './store/cursor.js';
export type { CursorPlace } from './store/cursor.js';
export type { PlanFilter } from './store/plan-filter.js';
export { orderValue, PLAN_ORDERS } from './store/plan-order.js';
export type { PlanOrder } from './store/plan-order.js';
export { planWords, textWords } from './store/plan-words.js';
export { AUDIT_ORDER } from './store/plans-store.js';
export type {
  ApiToken,
  AuditPage,
  AuditPageRequest,
  IdempotencyRecord,
  Member,
  PlanPage,
  PlanPageRequest,
  PlansStore,
  PlansTransaction,
  RevisionPage,
  RevisionPageRequest,
  SlackIdentity,
  SlackLinkCode,
  SlackUser,
  Team,
} from './store/plans-store.js';
export { figureChoices, figuresOf } from './summary/plan-figures.js';
export type { ComputedPlan, FigureChoices } from './summary/plan-figures.js';
export { planOf, standingPlan, standingStrategy } from './summary/standing-plan.js';
export type { ChosenEvaluation } from './summary/standing-plan.js';
export { summarizePlan } from './summary/summarize-plan.js';
export type { ApiTokenInfo } from './tokens/token-info.js';
export { TOKEN_PREFIX, tokenIdOf } from './tokens/token-text.js';
export type { NewToken } from './tokens/token-text.js';
