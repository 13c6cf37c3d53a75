import { decimal, type Decimal } from '@headroom/core';
import { durationText } from '../document/duration-text.js';
import { parseDecimal } from './decimal-field.js';
import { field, type Reading } from './field.js';
import { valueKind } from './value-kind.js';

const UNIT_SECONDS: Readonly<Record<string, string>> = {
  ms: '0.001',
  s: '1',
  m: '60',
  min: '60',
  h: '3600',
  d: '86400',
};

const PART = /(\d+(?:\.\d+)?)\s*(ms|min|s|m|h|d)/y;
const DURATION_PATTERN = '^\\s*(\\d+(\\.\\d+)?\\s*(ms|min|s|m|h|d)\\s*)+$';
const LONGEST_DURATION_TEXT = 40;

/** About 3,000 years: longer than any time between failures that is worth a plan. */
const LONGEST_SECONDS = 100_000_000_000;

/** A duration must not be finer than a millisecond. */
const FINEST_PLACES = 3;

/** How a duration field reads. */
export interface DurationRules {
  /** Whether 0 is refused. */
  readonly positive?: true;
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** A duration in seconds: a number, or text with units such as `"90s"`, `"15m"`, `"4h"`, `"3d"`, `"1h30m"`. */
export function durationField(rules: DurationRules) {
  const least = rules.positive === true ? { exclusiveMinimum: 0 } : { minimum: 0 };
  return field<number>((value) => readDuration(value, rules), {
    description: `${rules.description} Seconds, or text with a unit.`,
    examples: rules.examples ?? ['90s', '15m', '4h'],
    json: {
      anyOf: [
        { type: 'number', ...least, maximum: LONGEST_SECONDS },
        { type: 'string', pattern: `${DURATION_PATTERN}|^\\s*\\d+(\\.\\d+)?\\s*$` },
      ],
    },
    write: (value) => durationText(Number(value)),
  });
}

/** Reads a duration; see {@link durationField}. */
export function readDuration(value: unknown, rules: Pick<DurationRules, 'positive'>): Reading<number> {
  const expected = `${rules.positive === true ? 'a duration above 0' : 'a duration'}: seconds, or text such as "90s", "15m", "4h", "3d"`;
  if (typeof value !== 'number' && typeof value !== 'string') {
    return {
      refusal: { code: 'WRONG_TYPE', message: `A duration is needed here, not ${valueKind(value)}.`, expected },
    };
  }
  const seconds = parseDecimal(value) ?? secondsOfText(String(value));
  if (seconds === null) return { refusal: { code: 'NOT_A_DURATION', message: 'This is not a duration.', expected } };
  const isInRange = seconds.gte(0) && seconds.lte(LONGEST_SECONDS) && !(rules.positive === true && seconds.isZero());
  if (!isInRange || seconds.decimalPlaces() > FINEST_PLACES) {
    const bounds = `${expected}; at most ${LONGEST_SECONDS} seconds, no finer than a millisecond`;
    return { refusal: { code: 'OUT_OF_RANGE', message: 'The duration is out of range.', expected: bounds } };
  }
  return { value: Math.abs(seconds.toNumber()) };
}

function secondsOfText(text: string): Decimal | null {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '' || trimmed.length > LONGEST_DURATION_TEXT) return null;
  let sum = decimal(0);
  let position = 0;
  while (position < trimmed.length) {
    PART.lastIndex = position;
    const [part, amount, unit] = PART.exec(trimmed) ?? [];
    if (part === undefined || amount === undefined || unit === undefined) return null;
    sum = sum.plus(decimal(amount).times(UNIT_SECONDS[unit] ?? '1'));
    position += part.length;
    while (trimmed[position] === ' ') position += 1;
  }
  return sum;
}
