import type { Problem } from '@headroom/planner';
import type { PlanError } from '@headroom/plans';

/** Problems that are told one by one; the rest is counted. */
export const MOST_TOLD = 10;

/** What is wrong with a document, one sentence each: where, what, and what would be right. */
export function problemLines(problems: readonly Problem[]): readonly string[] {
  const told = problems.slice(0, MOST_TOLD).map(problemLine);
  const rest = problems.length - told.length;
  return rest === 0 ? told : [...told, `and ${String(rest)} more`];
}

function problemLine({ path, line, message, expected, suggestion }: Problem): string {
  const place = [path, line === null ? '' : `line ${String(line)}`].filter((part) => part !== '').join(', ');
  const nearest = suggestion === null ? '' : ` Did you mean ${suggestion}?`;
  return `${place === '' ? '' : `${place}: `}${message} Expected: ${expected.replace(/\.$/u, '')}.${nearest}`;
}

/** Why a request was not carried out, a sentence for each reason. */
export function planErrorLines(errors: readonly PlanError[]): readonly string[] {
  return errors.flatMap((error) =>
    error.code === 'INVALID_DOCUMENT' ? problemLines(error.problems) : [planErrorLine(error)],
  );
}

/** A new code without a sentence does not compile. */
function planErrorLine(error: Exclude<PlanError, { readonly code: 'INVALID_DOCUMENT' }>): string {
  switch (error.code) {
    case 'NOT_FOUND':
      return 'There is no such plan or team, or you may not see it.';
    case 'FORBIDDEN':
      return 'Your role in this team does not allow this.';
    case 'INVALID_INPUT':
      return `${error.path}: "${error.value}" is not right here. Expected: ${error.expected}.`;
    case 'CONFLICT':
      return `The plan has been changed meanwhile; it is at revision ${String(error.currentRevision)}. Show it again and repeat your change.`;
    case 'LOCKED':
      return `The plan is locked by ${error.lockedBy}: ${error.reason}`;
    case 'NOT_LOCKED':
      return 'The plan is not locked.';
    case 'ALREADY_DELETED':
      return 'The plan is deleted; restore it first.';
    case 'NOT_DELETED':
      return 'The plan is not deleted.';
    case 'NAME_TAKEN':
      return `The name "${error.name}" is taken in this team; choose another one.`;
    case 'IDEMPOTENCY_MISMATCH':
      return 'This was asked for before with other words; ask again.';
    case 'LAST_ADMIN':
      return 'A team cannot be left without an administrator.';
  }
}
