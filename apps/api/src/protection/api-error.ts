import { IntrinsicException } from '@nestjs/common';

/** Why a whole request fails, with the HTTP status of each. Failures of the domain are data in the payload instead. */
export const API_ERROR_STATUS = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  TIMEOUT: 503,
  INTERNAL: 500,
} as const;

/** See {@link API_ERROR_STATUS}. */
export type ApiErrorCode = keyof typeof API_ERROR_STATUS;

/** A failure whose message may be shown to the caller. Intrinsic to Nest: it is an answer and no fault, and is not logged as one. */
export class ApiError extends IntrinsicException {
  override readonly name = 'ApiError';
  readonly statusCode: number;
  /** What GraphQL shows beside the message. */
  readonly extensions: { readonly code: ApiErrorCode };

  constructor(code: ApiErrorCode, message: string) {
    super(message);
    this.statusCode = API_ERROR_STATUS[code];
    this.extensions = { code };
  }
}
