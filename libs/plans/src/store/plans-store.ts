import type { Actor, Membership, Role } from '../access/role.js';
import type { PlanRevision, PlanStatus, PlanSummary, SavedPlan } from '../plan/saved-plan.js';
import type { StrategyId } from '@headroom/core';

/** One line of the append-only audit, written in the same transaction as what it tells of. */
export interface AuditEvent {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actorKind: Actor['kind'];
  readonly actorId: string;
  readonly actorName: string;
  readonly action: string;
  readonly teamId: string | null;
  /** What it happened to, e.g. `Plan`, and its id. */
  readonly subjectType: string;
  readonly subjectId: string;
  /** Small facts before and after, as plain JSON; never a document or a secret. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly requestId: string | null;
  /** `API`, `SLACK`, `CLI`, `SYSTEM`. */
  readonly source: string;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

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

/** What a list of plans is narrowed by; absent = any. */
export interface PlanFilter {
  readonly teamIds: readonly string[];
  readonly tag?: string;
  /** Words that name, notes or tags contain. */
  readonly text?: string;
  readonly strategy?: StrategyId;
  readonly region?: string;
  readonly sku?: string;
  readonly meetsTargets?: boolean;
  readonly status?: PlanStatus;
  readonly monthlyCostAtLeast?: string;
  readonly monthlyCostAtMost?: string;
  readonly isDeleted?: boolean;
}

/** The orders a list can come in; the id breaks ties. */
export const PLAN_ORDERS = ['CREATED_AT', 'UPDATED_AT', 'NAME', 'MONTHLY_COST', 'REVIEW_ON'] as const;

/** See {@link PLAN_ORDERS}. */
export type PlanOrder = (typeof PLAN_ORDERS)[number];

/** One page of a list. */
export interface PlanPage {
  readonly plans: readonly (PlanSummary & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
}

/** A page request: keyset pagination, so any page of a million plans costs the same. */
export interface PlanPageRequest {
  readonly filter: PlanFilter;
  readonly order: PlanOrder;
  readonly descending: boolean;
  /** Opaque cursor of the last plan of the page before; null = from the start. */
  readonly after: string | null;
  /** 1..100. */
  readonly first: number;
}

/** What a mutation that creates has answered to an idempotency key. */
export interface IdempotencyRecord {
  readonly actorId: string;
  readonly key: string;
  /** SHA-256 of the request, hex: the same key with another request is refused. */
  readonly requestHash: string;
  readonly subjectId: string;
}

/** Reads and writes inside one transaction: all of it happens or none. */
export interface PlansTransaction {
  plan(id: string): Promise<SavedPlan | null>;
  /** Stores a new plan with its first revision. */
  insertPlan(plan: SavedPlan, revision: PlanRevision): Promise<'DONE' | 'NAME_TAKEN'>;
  /** Writes a plan if its stored revision still is `expectedRevision`; a revision is added where one is given. */
  updatePlan(change: {
    readonly plan: SavedPlan;
    readonly expectedRevision: number;
    readonly revision: PlanRevision | null;
  }): Promise<'DONE' | 'CONFLICT' | 'NAME_TAKEN'>;
  revisions(planId: string): Promise<readonly PlanRevision[]>;
  revision(planId: string, revision: number): Promise<PlanRevision | null>;
  page(request: PlanPageRequest): Promise<PlanPage>;
  count(filter: PlanFilter): Promise<number>;
  appendAudit(event: AuditEvent): Promise<void>;
  auditPage(request: {
    readonly teamIds: readonly string[];
    readonly after: string | null;
    readonly first: number;
  }): Promise<{
    readonly events: readonly (AuditEvent & { readonly cursor: string })[];
    readonly hasNextPage: boolean;
  }>;
  idempotency(actorId: string, key: string): Promise<IdempotencyRecord | null>;
  rememberIdempotency(record: IdempotencyRecord): Promise<void>;
  teams(ids: readonly string[]): Promise<readonly Team[]>;
  team(id: string): Promise<Team | null>;
  insertTeam(team: Team): Promise<'DONE' | 'NAME_TAKEN'>;
  members(teamId: string): Promise<readonly Member[]>;
  setMember(member: Member): Promise<void>;
  removeMember(teamId: string, personId: string): Promise<void>;
  insertToken(token: ApiToken): Promise<void>;
  token(id: string): Promise<ApiToken | null>;
  tokensOf(teamIds: readonly string[]): Promise<readonly ApiToken[]>;
  updateToken(token: ApiToken): Promise<void>;
  countTokens(): Promise<number>;
}

/** Where plans are kept. A transaction that throws leaves nothing behind. */
export interface PlansStore {
  transaction<T>(run: (transaction: PlansTransaction) => Promise<T>): Promise<T>;
}
