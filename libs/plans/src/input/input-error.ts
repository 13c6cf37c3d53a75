import type { PlanError } from '../plan/plan-error.js';

/** A field that is not as it should be. */
export type InputError = Extract<PlanError, { readonly code: 'INVALID_INPUT' }>;

const MOST_SHOWN_CHARACTERS = 80;

/** What stands in a field and what would be right there. */
export function inputError({
  path,
  value,
  expected,
}: {
  readonly path: string;
  readonly value: string | number | boolean;
  readonly expected: string;
}): InputError {
  return { code: 'INVALID_INPUT', path, value: String(value).slice(0, MOST_SHOWN_CHARACTERS), expected };
}
