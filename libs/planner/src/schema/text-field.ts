import { field, type FieldFacts, type Reading } from './field.js';
import { valueKind } from './value-kind.js';

/** How a text field reads. */
export interface TextRules {
  readonly longest: number;
  /** Whether line breaks and tabs are kept. */
  readonly lines?: 'MANY';
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** Names are at most so long. */
export const LONGEST_NAME = 100;

/** Text of one to `longest` characters without blanks at its ends. */
export function textField(rules: TextRules) {
  return field<string>((value) => readText(value, rules), {
    ...textFacts(rules),
    json: { type: 'string', minLength: 1, maxLength: rules.longest },
  });
}

/** The name of something in the document. */
export function nameField(description: string, ...examples: readonly string[]) {
  return textField({ longest: LONGEST_NAME, description, examples });
}

function textFacts({ description, examples }: TextRules): FieldFacts {
  return examples === undefined || examples.length === 0 ? { description } : { description, examples };
}

/** Control characters and halves of characters; in texts of many lines, line feeds and tabs excepted. */
const UNPRINTABLE_IN_LINE = /[\p{Cc}\p{Cs}]/u;
const UNPRINTABLE = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;

function readText(value: unknown, { longest, lines }: Pick<TextRules, 'longest' | 'lines'>): Reading<string> {
  if (typeof value !== 'string') {
    const expected = `text; put it in quotes where it looks like something else`;
    return { refusal: { code: 'WRONG_TYPE', message: `Text is needed here, not ${valueKind(value)}.`, expected } };
  }
  const text = value.trim();
  if (text === '')
    return { refusal: { code: 'REQUIRED', message: 'This text is empty.', expected: 'at least one character' } };
  if ((lines === 'MANY' ? UNPRINTABLE : UNPRINTABLE_IN_LINE).test(text)) {
    const message = 'This text has characters that cannot be shown.';
    return { refusal: { code: 'WRONG_TYPE', message, expected: 'printable text' } };
  }
  if (text.length <= longest) return { value: text };
  return {
    refusal: { code: 'TOO_LONG', message: 'This text is too long.', expected: `at most ${longest} characters` },
  };
}

/** A location as a pattern of JSON Schema. */
export const LOCATION_PATTERN = '^\\s*[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*\\s*$';
const LOCATION = new RegExp(LOCATION_PATTERN);

/** A location as `provider/region`, read in any case and kept in lower case. */
export function locationField(description: string) {
  return field<string>(readLocation, {
    description,
    examples: ['azure/eastus', 'aws/us-east-1', 'gcp/europe-west1'],
    json: { type: 'string', pattern: LOCATION_PATTERN, maxLength: LONGEST_NAME },
  });
}

function readLocation(value: unknown): Reading<string> {
  const text = readText(value, { longest: LONGEST_NAME });
  if (!('value' in text)) return text;
  if (LOCATION.test(text.value)) return { value: text.value.toLowerCase() };
  const expected = 'provider/region, e.g. azure/eastus';
  return { refusal: { code: 'NOT_IN_LIST', message: 'This is not a location.', expected } };
}

const CURRENCY_PATTERN = '^\\s*[A-Za-z]{3}\\s*$';
const CURRENCY = new RegExp(CURRENCY_PATTERN);

/** A currency by its three letters, kept in upper case. */
export function currencyField(description: string) {
  return field<string>(readCurrency, {
    description,
    examples: ['USD', 'EUR'],
    json: { type: 'string', pattern: CURRENCY_PATTERN },
  });
}

function readCurrency(value: unknown): Reading<string> {
  if (typeof value === 'string' && CURRENCY.test(value)) return { value: value.trim().toUpperCase() };
  return {
    refusal: { code: 'NOT_IN_LIST', message: 'This is not a currency.', expected: 'three letters, e.g. USD or EUR' },
  };
}
