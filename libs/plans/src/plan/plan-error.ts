import type { Problem } from '@headroom/planner';
import type { Action } from '../access/role.js';

/** An expected "no", as data: the same list becomes `userErrors` in GraphQL and sentences in Slack. */
export type PlanError =
  /** There is no such thing, or the actor may not know of it: the two cannot be told apart. */
  | { readonly code: 'NOT_FOUND'; readonly path: string; readonly id: string }
  /** The actor can see it and may not do this; `teamId` is null for the installation. */
  | { readonly code: 'FORBIDDEN'; readonly action: Action; readonly teamId: string | null }
  /** The document cannot be planned, every reason with its line and column. */
  | { readonly code: 'INVALID_DOCUMENT'; readonly problems: readonly Problem[] }
  | { readonly code: 'INVALID_INPUT'; readonly path: string; readonly value: string; readonly expected: string }
  /** Somebody else has changed the plan since the revision that the request speaks of. */
  | { readonly code: 'CONFLICT'; readonly currentRevision: number }
  | { readonly code: 'LOCKED'; readonly lockedBy: string; readonly reason: string }
  | { readonly code: 'NOT_LOCKED' }
  | { readonly code: 'ALREADY_DELETED' }
  | { readonly code: 'NOT_DELETED' }
  | { readonly code: 'NAME_TAKEN'; readonly name: string }
  /** The key has been used for another request. */
  | { readonly code: 'IDEMPOTENCY_MISMATCH'; readonly key: string }
  /** A team is never left without somebody who can manage it. */
  | { readonly code: 'LAST_ADMIN'; readonly teamId: string };

/** Every error code. */
export type PlanErrorCode = PlanError['code'];

/** A result, or everything that stands against it; with errors nothing has changed. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly PlanError[] };

/** A result. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A refusal with its reasons. */
export function refused(...errors: readonly PlanError[]): Outcome<never> {
  return { ok: false, errors };
}
