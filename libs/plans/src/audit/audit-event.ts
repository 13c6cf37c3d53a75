import type { Actor } from '../access/role.js';

/** Everything that is written to the audit. */
export const AUDIT_ACTIONS = [
  'PLAN_SAVED',
  'PLAN_UPDATED',
  'PLAN_CLONED',
  'PLAN_LOCKED',
  'PLAN_UNLOCKED',
  'PLAN_DELETED',
  'PLAN_RESTORED',
  'PLAN_APPROVED',
  'PLAN_SUPERSEDED',
  'PLAN_REPLANNED',
  'TEAM_CREATED',
  'TEAM_RENAMED',
  'MEMBER_SET',
  'MEMBER_REMOVED',
  'TOKEN_CREATED',
  'TOKEN_REVOKED',
  'BOOTSTRAP_TOKEN_CREATED',
  'SLACK_LINKED',
  'SLACK_UNLINKED',
] as const;

/** See {@link AUDIT_ACTIONS}. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an audit event can be about. */
export type AuditSubject = 'PLAN' | 'TEAM' | 'MEMBER' | 'TOKEN' | 'SLACK_USER';

/** Where a request comes in. */
export type RequestSource = 'API' | 'SLACK' | 'CLI' | 'SYSTEM';

/** Small facts of a subject before or after a change; never a document, an evaluation or a secret. */
export type AuditFacts = Readonly<Record<string, AuditFact>>;

/** One small fact: plain JSON. */
export type AuditFact = string | number | boolean | null | readonly string[];

/** What happened, without who and when. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** The team whose business it is; null for the installation. */
  readonly teamId: string | null;
  readonly subjectType: AuditSubject;
  readonly subjectId: string;
  /** Null where it did not exist before. */
  readonly before: AuditFacts | null;
  /** Null where it does not exist any more. */
  readonly after: AuditFacts | null;
}

/** One line of the append-only audit, written in the same transaction as what it tells of. */
export interface AuditEvent extends AuditEntry {
  /** UUIDv7. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actorKind: Actor['kind'];
  readonly actorId: string;
  readonly actorName: string;
  /** Id of the request it came with, to find it in the logs. */
  readonly requestId: string | null;
  readonly source: RequestSource;
}
