import { decimal, decimalText, type Decimal, type DecimalText } from '@headroom/core';
import { field, type FieldFacts, type Reading, type Refusal } from './field.js';
import { describeRange, isInRange, rangeJson, type Range } from './range.js';
import { valueKind } from './value-kind.js';

const NUMBER_PATTERN = '^\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*$';
const PERCENT_PATTERN = '^\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*%?\\s*$';
const NUMBER_TEXT = new RegExp(NUMBER_PATTERN);
const LONGEST_NUMBER_TEXT = 60;

/** With at most 15 digits before the point, every accepted number fits the 40 digits of exact arithmetic. */
const MOST_DECIMAL_PLACES = 24;

/** How a decimal field reads. */
export interface DecimalRules extends Range {
  /** Whether `"99.95%"` is accepted for 0.9995. */
  readonly percent?: true;
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** A number or numeric text as exact decimal text: `0.9995`, `"1e3"` → `"1000"`, `"99.95%"` → `"0.9995"`. */
export function decimalField(rules: DecimalRules) {
  return field<DecimalText>((value) => readDecimal(value, rules), decimalFacts(rules));
}

/** Reads a decimal by the rules; see {@link decimalField}. */
export function readDecimal(value: unknown, rules: DecimalRules): Reading<DecimalText> {
  const parsed = parseDecimal(value, rules);
  if (parsed === null) return { refusal: notANumber(value, rules) };
  const refusal = outOfRange(parsed, rules);
  return refusal === null ? { value: parsed.isZero() ? '0' : decimalText(parsed) } : { refusal };
}

/** The exact decimal of a number, of numeric text, and where allowed of a percentage; null for anything else. */
export function parseDecimal(value: unknown, { percent }: Pick<DecimalRules, 'percent'> = {}): Decimal | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const text = String(value).trim();
  if (text.length > LONGEST_NUMBER_TEXT) return null;
  if (NUMBER_TEXT.test(text)) return decimal(text);
  if (percent !== true || !text.endsWith('%')) return null;
  const hundredfold = text.slice(0, -1).trimEnd();
  return NUMBER_TEXT.test(hundredfold) ? decimal(hundredfold).div(100) : null;
}

/** Why a number is not within its rules; null where it is. */
export function outOfRange(value: Decimal, rules: Range): Refusal | null {
  if (!isInRange(value, rules)) {
    return { code: 'OUT_OF_RANGE', message: 'The number is out of range.', expected: describeRange(rules) };
  }
  if (value.decimalPlaces() <= MOST_DECIMAL_PLACES) return null;
  const expected = `at most ${MOST_DECIMAL_PLACES} decimal places`;
  return { code: 'OUT_OF_RANGE', message: 'The number has too many decimal places.', expected };
}

function notANumber(value: unknown, rules: DecimalRules): Refusal {
  const example = rules.percent === true ? 'a number such as 0.9995, or a percentage such as "99.95%"' : 'a number';
  const expected = `${example}, ${describeRange(rules)}`;
  if (typeof value === 'string' || typeof value === 'number') {
    return { code: 'NOT_A_NUMBER', message: 'This is not a number.', expected };
  }
  return { code: 'WRONG_TYPE', message: `A number is needed here, not ${valueKind(value)}.`, expected };
}

function decimalFacts(rules: DecimalRules): FieldFacts {
  const { description, examples, percent } = rules;
  const pattern = percent === true ? PERCENT_PATTERN : NUMBER_PATTERN;
  return {
    description,
    ...(examples === undefined ? {} : { examples }),
    json: {
      anyOf: [
        { type: 'number', ...rangeJson(rules) },
        { type: 'string', pattern },
      ],
    },
    write: percent === true ? writePercent : writeNumber,
  };
}

/** A decimal as a plain number where that is exactly the same, else as text. */
export function writeNumber(value: unknown): unknown {
  const text = String(value);
  return String(Number(text)) === text ? Number(text) : text;
}

/** Ratios of this size and more read better in percent: 0.9995 is `99.95%`. */
const PERCENT_FROM = '0.9';

function writePercent(value: unknown): unknown {
  const ratio = decimal(String(value));
  if (ratio.lt(PERCENT_FROM) || ratio.gte(1)) return writeNumber(value);
  return `${decimalText(ratio.times(100))}%`;
}
