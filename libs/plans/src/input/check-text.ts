import { type InputError, inputError } from './input-error.js';

/** How long a text may be, in characters, and whether it may have several lines. */
export interface TextRule {
  readonly least: number;
  readonly most: number;
  readonly hasLines: boolean;
}

/** Control characters, and halves of characters, which no database keeps. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const UNPRINTABLE_IN_LINES = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

/** What is wrong with a text; its length counts without space at the ends. */
export function checkText(
  path: string,
  { value, rule }: { readonly value: string; readonly rule: TextRule },
): readonly InputError[] {
  const length = Array.from(value.trim()).length;
  const errors: InputError[] = [];
  if (length < rule.least || length > rule.most) {
    const expected = `${String(rule.least)} to ${String(rule.most)} characters, not ${String(length)}`;
    errors.push(inputError({ path, value, expected }));
  }
  if ((rule.hasLines ? UNPRINTABLE_IN_LINES : UNPRINTABLE).test(value)) {
    errors.push(inputError({ path, value, expected: 'no control characters' }));
  }
  return errors;
}
