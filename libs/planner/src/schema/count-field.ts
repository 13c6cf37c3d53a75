import { field, type Reading } from './field.js';
import { outOfRange, parseDecimal } from './decimal-field.js';
import { describeRange, rangeJson, type Range } from './range.js';
import { valueKind } from './value-kind.js';

/** Most replicas, zones and the like that a document may ask for; exact in every arithmetic below. */
export const LARGEST_COUNT = '1000000000';

/** How a count field reads; `atMost` defaults to {@link LARGEST_COUNT}. */
export interface CountRules {
  readonly atLeast: string;
  readonly atMost?: string;
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** A whole number: `3`, `"3"` and `3e2` are read, 2.5 is not. */
export function countField({ atLeast, atMost = LARGEST_COUNT, description, examples }: CountRules) {
  const range = { atLeast, atMost };
  return field<number>((value) => readCount(value, range), {
    description,
    ...(examples === undefined ? {} : { examples }),
    json: {
      anyOf: [
        { type: 'integer', ...rangeJson(range) },
        { type: 'string', pattern: '^\\s*[+-]?\\d+\\s*$' },
      ],
    },
  });
}

function readCount(value: unknown, range: Range): Reading<number> {
  const expected = `a whole number, ${describeRange(range)}`;
  const parsed = parseDecimal(value);
  if (parsed === null) {
    const isText = typeof value === 'string' || typeof value === 'number';
    if (isText) return { refusal: { code: 'NOT_A_NUMBER', message: 'This is not a number.', expected } };
    return {
      refusal: { code: 'WRONG_TYPE', message: `A whole number is needed here, not ${valueKind(value)}.`, expected },
    };
  }
  if (!parsed.isInteger()) {
    return { refusal: { code: 'NOT_A_NUMBER', message: 'This is not a whole number.', expected } };
  }
  const refusal = outOfRange(parsed, range);
  return refusal === null ? { value: parsed.plus(0).toNumber() + 0 } : { refusal: { ...refusal, expected } };
}
