import { type InputError, inputError } from './input-error.js';

/** What is wrong with a whole number that has bounds. */
export function checkCount(
  path: string,
  { value, least, most }: { readonly value: number; readonly least: number; readonly most: number },
): readonly InputError[] {
  if (Number.isInteger(value) && value >= least && value <= most) return [];
  return [inputError({ path, value, expected: `a whole number from ${String(least)} to ${String(most)}` })];
}
