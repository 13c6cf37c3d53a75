import type { Problem } from '@headroom/planner';
import type { PlanError } from '@headroom/plans';
import type { UserError } from './user-error.js';

const PLAIN = { path: null, problem: null, currentRevision: null, action: null };

/** The problems of a document that came in the argument or input field `field`. */
export function problemErrors(problems: readonly Problem[], field: string): readonly UserError[] {
  return problems.map(({ message, ...problem }) => ({
    ...PLAIN,
    code: 'INVALID_DOCUMENT',
    message: `${message} Expected: ${problem.expected.replace(/\.$/, '')}.`,
    path: problem.path === '' ? field : `${field}.${problem.path}`,
    problem,
  }));
}

/** Every refusal as the list that the payload carries; a document gives one entry for each of its problems. */
export function userErrorsOf(errors: readonly PlanError[]): readonly UserError[] {
  return errors.flatMap((error) =>
    error.code === 'INVALID_DOCUMENT' ? problemErrors(error.problems, 'document') : [userErrorOf(error)],
  );
}

type StateError = Exclude<PlanError, { readonly code: 'INVALID_DOCUMENT' }>;

function userErrorOf(error: StateError): UserError {
  const { code } = error;
  const said = { ...PLAIN, code, message: messageOf(error) };
  switch (code) {
    case 'NOT_FOUND':
    case 'INVALID_INPUT':
      return { ...said, path: error.path };
    case 'FORBIDDEN':
      return { ...said, action: error.action };
    case 'CONFLICT':
      return { ...said, path: 'expectedRevision', currentRevision: error.currentRevision };
    case 'NAME_TAKEN':
      return { ...said, path: 'name' };
    case 'IDEMPOTENCY_MISMATCH':
      return { ...said, path: 'idempotencyKey' };
    default:
      return said;
  }
}

/** A new code without a sentence does not compile. */
function messageOf(error: StateError): string {
  switch (error.code) {
    case 'NOT_FOUND':
      return 'There is no such thing, or you may not see it.';
    case 'FORBIDDEN':
      return error.teamId === null
        ? `Only an administrator of the installation may do this (${error.action}).`
        : `Your role in this team does not allow this (${error.action}).`;
    case 'INVALID_INPUT':
      return `"${error.value}" is not right here. Expected: ${error.expected}.`;
    case 'CONFLICT':
      return `The plan has been changed meanwhile; it is at revision ${String(error.currentRevision)}.`;
    case 'LOCKED':
      return `The plan is locked by ${error.lockedBy}: ${error.reason}`;
    case 'NOT_LOCKED':
      return 'The plan is not locked.';
    case 'ALREADY_DELETED':
      return 'The plan is deleted; restore it first.';
    case 'NOT_DELETED':
      return 'The plan is not deleted.';
    case 'NAME_TAKEN':
      return `The name "${error.name}" is taken.`;
    case 'IDEMPOTENCY_MISMATCH':
      return `The key "${error.key}" has been used for another request.`;
    case 'LAST_ADMIN':
      return 'A team cannot be left without an administrator.';
  }
}
