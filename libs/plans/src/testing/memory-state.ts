import type { AuditEvent } from '../audit/audit-event.js';
import type { PlanRevision, SavedPlan } from '../plan/saved-plan.js';
import type { ApiToken, IdempotencyRecord, Member, SlackIdentity, SlackLinkCode, Team } from '../store/plans-store.js';

/** Everything that a store in memory keeps, by key. */
export interface MemoryState {
  readonly plans: Map<string, SavedPlan>;
  /** By plan, the oldest first. */
  readonly revisions: Map<string, readonly PlanRevision[]>;
  readonly audit: AuditEvent[];
  readonly idempotency: Map<string, IdempotencyRecord>;
  readonly teams: Map<string, Team>;
  readonly members: Map<string, Member>;
  readonly tokens: Map<string, ApiToken>;
  readonly slackIdentities: Map<string, SlackIdentity>;
  readonly slackLinkCodes: Map<string, SlackLinkCode>;
}

/** A state with nothing in it. */
export function emptyState(): MemoryState {
  return {
    plans: new Map(),
    revisions: new Map(),
    audit: [],
    idempotency: new Map(),
    teams: new Map(),
    members: new Map(),
    tokens: new Map(),
    slackIdentities: new Map(),
    slackLinkCodes: new Map(),
  };
}

/** A copy that can be changed without the original; records are never changed in place and so are shared. */
export function copyOf(state: MemoryState): MemoryState {
  return {
    plans: new Map(state.plans),
    revisions: new Map(state.revisions),
    audit: [...state.audit],
    idempotency: new Map(state.idempotency),
    teams: new Map(state.teams),
    members: new Map(state.members),
    tokens: new Map(state.tokens),
    slackIdentities: new Map(state.slackIdentities),
    slackLinkCodes: new Map(state.slackLinkCodes),
  };
}
