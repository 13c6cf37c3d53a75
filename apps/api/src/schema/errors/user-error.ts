import type { Problem } from '@headroom/planner';
import type { Action } from '@headroom/plans';

/** Why a request was not carried out. */
export const USER_ERROR_CODES = [
  'NOT_FOUND',
  'FORBIDDEN',
  'INVALID_DOCUMENT',
  'INVALID_INPUT',
  'CONFLICT',
  'LOCKED',
  'NOT_LOCKED',
  'ALREADY_DELETED',
  'NOT_DELETED',
  'NAME_TAKEN',
  'IDEMPOTENCY_MISMATCH',
  'LAST_ADMIN',
] as const;

/** See {@link USER_ERROR_CODES}. */
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

/** An expected failure with what a program and what a person needs of it. */
export interface UserError {
  readonly code: UserErrorCode;
  readonly message: string;
  /** Field of the input, e.g. `document.components[0].sku`; null for the request as a whole. */
  readonly path: string | null;
  readonly problem: Omit<Problem, 'message'> | null;
  readonly currentRevision: number | null;
  readonly action: Action | null;
}
