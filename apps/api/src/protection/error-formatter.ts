import { GraphQLError } from 'graphql';
import { API_ERROR_STATUS, ApiError, type ApiErrorCode } from './api-error.js';

/** What the caller gets of a failed request. */
export interface FormattedErrors {
  readonly statusCode: number;
  readonly response: { readonly data: unknown; readonly errors: readonly ShownError[] };
}

/** One error as the caller sees it. */
export interface ShownError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: ApiErrorCode };
}

interface FailedExecution {
  readonly data?: unknown;
  readonly errors?: readonly Error[] | null | undefined;
}

/** How errors are told. */
export interface ErrorPolicy {
  /** Gets what is not shown. */
  readonly log: (error: Error) => void;
  /** Whether the caller may know the names of the schema, and so be told the nearest one. */
  readonly namesAreKnown: boolean;
}

/**
 * Shows what the caller can do something about, and of everything else only that it happened: messages of bugs, databases
 * and other services can hold secrets.
 */
export function formatErrors(execution: FailedExecution, policy: ErrorPolicy): FormattedErrors {
  const errors = execution.errors ?? [];
  const shown = errors.flatMap((error) => shownErrors(error, policy));
  const data = execution.data ?? null;
  const code = shown[0]?.extensions.code ?? 'INTERNAL';
  const refusedStatus = errors.map((error) => httpStatus(originalOf(error)))[0] ?? API_ERROR_STATUS[code];
  return { statusCode: hasNothing(data) ? refusedStatus : 200, response: { data, errors: shown } };
}

/** A refusal of all that was asked for is one for HTTP as well, also where the schema lets each field be null. */
function hasNothing(data: unknown): boolean {
  return data === null || (typeof data === 'object' && Object.values(data).every((value) => value === null));
}

/** What was thrown, out of what GraphQL wraps around it. */
export function originalOf(error: Error): Error {
  const original = (error instanceof GraphQLError ? error.originalError : error) ?? error;
  return 'code' in original && original.code === 'FST_ERR_HANDLER_TIMEOUT' ? TIMEOUT : original;
}

/** Whether the variables of a valid query were refused: everything else has a place in the answer, or is none of GraphQL's. */
export function isOfVariables(error: Error): boolean {
  const original = originalOf(error);
  return original instanceof GraphQLError && original.path === undefined;
}

const TIMEOUT = new ApiError('TIMEOUT', 'The request took too long and was given up.');

function shownErrors(error: Error, policy: ErrorPolicy): readonly ShownError[] {
  const original = originalOf(error);
  if (original instanceof ApiError) return [shownError(error, { message: original.message, ...original.extensions })];
  const inner = 'errors' in original && Array.isArray(original.errors) ? original.errors : null;
  // What the parser, the validation and the reading of variables have to say is about the request itself.
  if (inner !== null)
    return inner.filter((each) => each instanceof Error).map((each) => shownError(each, badRequest(each, policy)));
  // The outer message says where in the variables it is.
  if (isOfVariables(error)) return [shownError(error, badRequest(error, policy))];
  if (httpStatus(original) !== null) return [shownError(error, badRequest(original, policy))];
  policy.log(original);
  return [shownError(error, { message: 'Something went wrong on our side.', code: 'INTERNAL' })];
}

/** The status with which the server refuses a request whose form it does not take; null for everything else. */
function httpStatus(error: Error): number | null {
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;
  if (error instanceof ApiError) return status;
  return status !== null && status >= 400 && status < 500 ? status : null;
}

/** Names that the schema does have are not told to whoever guesses. */
function badRequest(
  { message }: Error,
  { namesAreKnown }: ErrorPolicy,
): { readonly message: string; readonly code: ApiErrorCode } {
  const shown = namesAreKnown ? message : message.replace(/ ?Did you mean .*\?$/s, '');
  return { message: shown, code: 'BAD_REQUEST' };
}

function shownError(
  error: Error,
  { message, code }: { readonly message: string; readonly code: ApiErrorCode },
): ShownError {
  const { locations, path } = error instanceof GraphQLError ? error : {};
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code },
  };
}
