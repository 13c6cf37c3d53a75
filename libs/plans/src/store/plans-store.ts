import type { Actor, Membership, Role } from '../access/role.js';
import type { AuditEvent } from '../audit/audit-event.js';
import type { ListedRevision, PlanRevision, PlanSummary, SavedPlan } from '../plan/saved-plan.js';
import type { PlanFilter } from './plan-filter.js';
import type { PlanOrder } from './plan-order.js';

/** A group of people with plans in common. Its name is unique by `nameKey`. */
export interface Team {
  readonly id: string;
  readonly name: string;
}

/** A person in a team. */
export interface Member {
  readonly teamId: string;
  readonly personId: string;
  readonly personName: string;
  readonly role: Role;
}

/** A hashed API token; its secret is shown once and never stored. */
export interface ApiToken {
  /** The eight characters between prefix and secret: safe to log. */
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the whole token, hex. */
  readonly secretHash: string;
  readonly memberships: readonly Membership[];
  readonly scopes: Actor['scopes'];
  readonly isInstallationAdmin: boolean;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** A page request: keyset pagination, so any page of a million plans costs the same. */
export interface PlanPageRequest {
  readonly filter: PlanFilter;
  readonly order: PlanOrder;
  readonly descending: boolean;
  /** `cursorText` of the last plan of the page before (see `cursor.ts`); null = from the start. */
  readonly after: string | null;
  /** 1..100. */
  readonly first: number;
}

/** One page of a list. */
export interface PlanPage {
  readonly plans: readonly (PlanSummary & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
}

/** The revisions of a plan, the newest first. */
export interface RevisionPageRequest {
  readonly planId: string;
  /** Revisions below this one; null = from the newest. */
  readonly after: number | null;
  readonly first: number;
}

/** One page of revisions. */
export interface RevisionPage {
  readonly revisions: readonly ListedRevision[];
  readonly hasNextPage: boolean;
}

/** The audit, the newest first: by `at`, then by id. */
export interface AuditPageRequest {
  readonly teamIds: readonly string[];
  /** With the events of the installation, whose team is null. */
  readonly withInstallation: boolean;
  /** Only events about this subject; null = any. */
  readonly subjectId: string | null;
  /** `cursorText` with the order {@link AUDIT_ORDER}; null = from the newest. */
  readonly after: string | null;
  readonly first: number;
}

/** The order name in cursors of the audit. */
export const AUDIT_ORDER = 'AUDIT';

/** One page of the audit. */
export interface AuditPage {
  readonly events: readonly (AuditEvent & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
}

/** What a mutation that creates has answered to an idempotency key. */
export interface IdempotencyRecord {
  readonly actorId: string;
  /** Unique for the actor. */
  readonly key: string;
  /** SHA-256 of the operation and its input, hex: the same key with another request is refused. */
  readonly requestHash: string;
  readonly subjectId: string;
  /** ISO 8601, UTC: a store may forget records after some days. */
  readonly createdAt: string;
}

/** A Slack user, unique in its workspace or enterprise. */
export interface SlackUser {
  readonly workspaceId: string;
  readonly userId: string;
}

/** Whom a Slack user acts for. */
export interface SlackIdentity extends SlackUser {
  readonly actorKind: 'PERSON' | 'TOKEN';
  readonly actorId: string;
  readonly actorName: string;
  /** ISO 8601, UTC. */
  readonly linkedAt: string;
}

/** A code that a Slack user has been given to prove who it is. */
export interface SlackLinkCode extends SlackUser {
  /** SHA-256 of the code, hex. */
  readonly codeHash: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

/** Reads and writes inside one transaction: all of it happens or none. */
export interface PlansTransaction {
  plan(id: string): Promise<SavedPlan | null>;
  /** The plan, held until the transaction ends: another transaction that asks the same waits and then sees the change. */
  planForChange(id: string): Promise<SavedPlan | null>;
  /** Stores a new plan with its first revision. Names are unique by `nameKey` in a team among plans that are not deleted. */
  insertPlan(plan: SavedPlan, revision: PlanRevision): Promise<'DONE' | 'NAME_TAKEN'>;
  /** Writes a plan if its stored revision still is `expectedRevision`; a revision is added where one is given. */
  updatePlan(change: {
    readonly plan: SavedPlan;
    readonly expectedRevision: number;
    readonly revision: PlanRevision | null;
  }): Promise<'DONE' | 'CONFLICT' | 'NAME_TAKEN'>;
  revision(planId: string, revision: number): Promise<PlanRevision | null>;
  revisionPage(request: RevisionPageRequest): Promise<RevisionPage>;
  page(request: PlanPageRequest): Promise<PlanPage>;
  count(filter: PlanFilter): Promise<number>;
  appendAudit(event: AuditEvent): Promise<void>;
  auditPage(request: AuditPageRequest): Promise<AuditPage>;
  idempotency(actorId: string, key: string): Promise<IdempotencyRecord | null>;
  /** Keeps the record, or leaves the one that is there; waits for another transaction that is writing the same key. */
  rememberIdempotency(record: IdempotencyRecord): Promise<'DONE' | 'TAKEN'>;
  teams(ids: readonly string[]): Promise<readonly Team[]>;
  team(id: string): Promise<Team | null>;
  /** Every team of the installation by name, in any case of letters. */
  allTeams(): Promise<readonly Team[]>;
  insertTeam(team: Team): Promise<'DONE' | 'NAME_TAKEN'>;
  updateTeam(team: Team): Promise<'DONE' | 'NAME_TAKEN'>;
  /** The members of a team by name, then by id. */
  members(teamId: string): Promise<readonly Member[]>;
  /** The same, held until the transaction ends: nobody else changes the members of this team meanwhile. */
  membersForChange(teamId: string): Promise<readonly Member[]>;
  /** Every team of a person with the role there. */
  membershipsOf(personId: string): Promise<readonly Membership[]>;
  /** Adds a member, or gives the one that is there this name and role. */
  setMember(member: Member): Promise<void>;
  removeMember(teamId: string, personId: string): Promise<void>;
  insertToken(token: ApiToken): Promise<void>;
  token(id: string): Promise<ApiToken | null>;
  /** Tokens with a membership in any of these teams, the newest first. */
  tokensOf(teamIds: readonly string[]): Promise<readonly ApiToken[]>;
  /** Every token of the installation, the newest first. */
  allTokens(): Promise<readonly ApiToken[]>;
  /** Sets the moment of the last use and nothing else, so that it cannot undo a revocation. */
  noteTokenUse(id: string, at: string): Promise<void>;
  /** Sets the moment of the revocation where none is set. */
  revokeToken(id: string, at: string): Promise<void>;
  addTokenMembership(id: string, membership: Membership): Promise<void>;
  slackIdentity(user: SlackUser): Promise<SlackIdentity | null>;
  /** Links a Slack user, or links it to somebody else. */
  setSlackIdentity(identity: SlackIdentity): Promise<void>;
  removeSlackIdentity(user: SlackUser): Promise<void>;
  /** Keeps a code and forgets the earlier ones of the same user and those that expired before `now`. */
  insertSlackLinkCode(code: SlackLinkCode, now: string): Promise<void>;
  /** Takes a code away and answers it; null where it is not there (any more), so that it can be used once. */
  takeSlackLinkCode(codeHash: string): Promise<SlackLinkCode | null>;
  /** Tokens of every kind that were ever made, revoked and expired ones too. */
  countTokens(): Promise<number>;
}

/** Where plans are kept. A transaction that throws leaves nothing behind. */
export interface PlansStore {
  transaction<T>(run: (transaction: PlansTransaction) => Promise<T>): Promise<T>;
}
