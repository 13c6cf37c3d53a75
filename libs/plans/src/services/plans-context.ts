import type { Actor } from '../access/role.js';
import type { RequestSource } from '../audit/audit-event.js';
import type { Stamp } from '../plan/saved-plan.js';
import type { PlansStore } from '../store/plans-store.js';
import type { PlansComputing } from './plans-computing.js';

/** What the operations need of the world around them; the same for all requests. */
export interface PlansContext {
  readonly store: PlansStore;
  readonly computing: PlansComputing;
  /** Changes when the arithmetic of the planner does. */
  readonly modelVersion: string;
  readonly now: () => Date;
  /** A new UUIDv7: later ones sort after earlier ones. */
  readonly newId: () => string;
  /** SHA-256 of a text in UTF-8, lower-case hex. */
  readonly sha256Hex: (text: string) => string;
  /** Bytes that nobody can guess. */
  readonly randomBytes: (count: number) => Uint8Array;
}

/** One request: who asks, and where it comes in. Every operation takes one, so that none can forget who asks. */
export interface PlansSession extends PlansContext {
  readonly actor: Actor;
  readonly requestId: string | null;
  readonly source: RequestSource;
}

/** The actor of a session at this moment. */
export function stampOf({ actor, now }: PlansSession): Stamp {
  return { actorId: actor.id, actorName: actor.name, at: now().toISOString() };
}
