import { type InputError, inputError } from './input-error.js';

/** What is wrong with a word of a closed list. */
export function checkChoice(
  path: string,
  { value, choices }: { readonly value: string; readonly choices: readonly string[] },
): readonly InputError[] {
  if (choices.includes(value)) return [];
  return [inputError({ path, value, expected: `one of ${choices.join(', ')}` })];
}
