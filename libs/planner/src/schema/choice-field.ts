import { nearestName } from '../problems/nearest-name.js';
import { field, type JsonSchemaPart, type Reading } from './field.js';
import { valueKind } from './value-kind.js';

/** How a choice field reads. */
export interface ChoiceRules<T extends string> {
  readonly values: readonly T[];
  readonly description: string;
}

/** One of a closed list in any case, with `-` or a space for `_`: `single-writer` is `SINGLE_WRITER`. */
export function choiceField<const T extends string>({ values, description }: ChoiceRules<T>) {
  return field<T>((value) => readChoice(value, values), {
    description,
    examples: values,
    json: { anyOf: [{ enum: values }, anyCaseJson(values)] },
  });
}

function readChoice<T extends string>(value: unknown, values: readonly T[]): Reading<T> {
  const expected = `one of ${values.join(', ')}`;
  if (typeof value !== 'string') {
    return { refusal: { code: 'WRONG_TYPE', message: `A word is needed here, not ${valueKind(value)}.`, expected } };
  }
  const found = values.find((name) => plain(name) === plain(value));
  if (found !== undefined) return { value: found };
  const suggestion = nearestName(value, values);
  return { refusal: { code: 'NOT_IN_LIST', message: 'This is not one of the possible values.', expected, suggestion } };
}

function plain(word: string): string {
  return word.trim().toUpperCase().replaceAll(/[- ]/g, '_');
}

/** JSON Schema has no flag for case, so every letter is spelled in both. */
function anyCaseJson(values: readonly string[]): JsonSchemaPart {
  const letter = (sign: string) => (sign === '_' ? '[_ -]' : `[${sign.toUpperCase()}${sign.toLowerCase()}]`);
  const words = values.map((value) => [...value].map(letter).join(''));
  return { type: 'string', pattern: `^\\s*(${words.join('|')})\\s*$` };
}
