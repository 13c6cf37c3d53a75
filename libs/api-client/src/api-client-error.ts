import type { UserErrorPartsFragment } from './generated/graphql.js';

/** Why a request failed as a whole: one entry of GraphQL's `errors`. */
export interface ApiFailure {
  readonly message: string;
  /** `BAD_REQUEST`, `TOO_COMPLEX`, `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `RATE_LIMITED`, `OVERLOADED`, `TIMEOUT` or `INTERNAL`; null where something else than the API has answered. */
  readonly code: string | null;
  /** The field of the answer that it is about, if it is about one. */
  readonly path: readonly (string | number)[];
}

/** What the caller can do something about, with the fields that the document asks for. */
export type ApiUserError = Partial<UserErrorPartsFragment>;

/** What is known of a request that did not do all that it asked for. */
export interface ApiClientErrorDetails {
  /** HTTP status of the answer; null where none came. */
  readonly status: number | null;
  readonly errors: readonly ApiFailure[];
  readonly userErrors: readonly ApiUserError[];
  /** What was answered all the same; null where there is nothing. */
  readonly data: unknown;
  /** The id with which the log of the API tells of the request. */
  readonly requestId: string | null;
  /** Seconds after which it may be tried again, where the API says so. */
  readonly retryAfterSeconds: number | null;
  readonly cause?: unknown;
}

/** A request that did not do all that it asked for: it did not arrive, was refused, or part of it was not carried out. */
export class ApiClientError extends Error implements ApiClientErrorDetails {
  override readonly name = 'ApiClientError';
  readonly status: number | null;
  readonly errors: readonly ApiFailure[];
  readonly userErrors: readonly ApiUserError[];
  readonly data: unknown;
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(message: string, details: ApiClientErrorDetails) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.status = details.status;
    this.errors = details.errors;
    this.userErrors = details.userErrors;
    this.data = details.data;
    this.requestId = details.requestId;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
