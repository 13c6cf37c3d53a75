import type { Json } from '../state/records.js';

/** What is brought to the app. */
export interface Envelope {
  readonly kind: 'COMMAND' | 'INTERACTIVE' | 'SUGGESTION' | 'EVENT';
  readonly payload: Json;
  /** How often it was tried before; 0 the first time. */
  readonly retries: number;
  /** Why the last try failed; null the first time. */
  readonly retryReason: 'http_timeout' | 'http_error' | null;
}

/** How the app took it. */
export interface Delivered {
  /** Whether it was acknowledged in time. */
  readonly isAcknowledged: boolean;
  /** The status of HTTP; null where none came, and in Socket Mode. */
  readonly status: number | null;
  /** What the acknowledgement carried: an object, a text, or null for nothing. */
  readonly body: Json | string | null;
  readonly milliseconds: number;
  /** What a person would be told; null = it was taken. */
  readonly problem: 'operation_timeout' | 'dispatch_failed' | null;
}

/** Brings something to the app and waits for its acknowledgement. */
export type Deliver = (envelope: Envelope) => Promise<Delivered>;
