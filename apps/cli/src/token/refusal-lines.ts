import type { PlanError } from '@headroom/plans';

/** What stands against a change of tokens, a line each. */
export function refusalLines(errors: readonly PlanError[]): readonly string[] {
  return errors.map((error) => {
    if (error.code === 'INVALID_INPUT')
      return `headroom: ${error.path}: expected ${error.expected}; this is "${error.value}".`;
    if (error.code === 'NOT_FOUND') return `headroom: there is no ${error.path} "${error.id}".`;
    return `headroom: refused (${error.code}).`;
  });
}
