import type { Outcome, PlanError } from '@headroom/plans';
import { ApiError, type ApiErrorCode } from '../protection/api-error.js';
import { userErrorsOf } from '../schema/errors/user-error.mapper.js';

/** The value of a query, which has no payload to tell refusals in. Throws an {@link ApiError} that says all of them. */
export function expected<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const said = userErrorsOf(outcome.errors).map(({ message, path }) =>
    path === null ? message : `${path}: ${message}`,
  );
  throw new ApiError(codeOf(outcome.errors), said.join(' '));
}

function codeOf([first]: readonly PlanError[]): ApiErrorCode {
  return first?.code === 'FORBIDDEN' || first?.code === 'NOT_FOUND' ? first.code : 'BAD_REQUEST';
}

/** The value, or null where there is no such thing or the caller may not know of it. */
export function orMissing<T>(outcome: Outcome<T>): T | null {
  if (!outcome.ok && outcome.errors[0]?.code === 'NOT_FOUND') return null;
  return expected(outcome);
}
