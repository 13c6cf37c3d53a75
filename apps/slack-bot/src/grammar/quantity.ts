import { decimal, type Decimal } from '@headroom/core';
import type { TokenReader } from './token.js';

/** Exact text of a figure: 15 digits are more than anybody types. */
const DIGITS = 15;

function exactText(value: Decimal): string {
  return value.toSignificantDigits(DIGITS).toFixed();
}

const FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1e3, thousand: 1e3, m: 1e6, mio: 1e6, million: 1e6 };

const NUMBER = String.raw`(?<number>\d{1,3}(?:[,_]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`;
const FACTOR = String.raw`(?<factor>k|m|mio|million|thousand)?`;

/** A number such as `12,000`, `12k` or `1.5m`; null where the text is none. */
export function readNumber(text: string): Decimal | null {
  const found = new RegExp(`^${NUMBER}${FACTOR}$`, 'iu').exec(text)?.groups;
  if (found === undefined) return null;
  return plainNumber(found['number'] ?? '').times(FACTORS[(found['factor'] ?? '').toLowerCase()] ?? 1);
}

function plainNumber(text: string): Decimal {
  return decimal(text.replaceAll(/[,_]/gu, ''));
}

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  second: 1,
  m: 60,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
};
const PER_SECOND_WORDS = ['rps', 'qps', 'tps'];
const THINGS = 'requests?|reqs?|calls?|queries|transactions|units?|ops';
const RATE = new RegExp(
  `^${NUMBER}${FACTOR}(?:(?<per>rps|qps|tps)|(?:${THINGS})?/(?<unit>s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?))?$`,
  'iu',
);
const UNIT_ALONE = new RegExp(
  `^(?:${THINGS})?/(?<unit>s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)$`,
  'iu',
);

/** What a rate was read as. */
export interface Rate {
  /** Calls per second, exact. */
  readonly perSecond: string;
  /** Whether a unit of time was named; otherwise seconds are assumed. */
  readonly hasUnit: boolean;
}

/**
 * A load: `12000/s`, `12k rps`, `720k/min`, `12000 requests per second`, `12000 a second`. Takes what belongs to it, or
 * nothing where the next token begins none.
 */
export function takeRate(reader: TokenReader): Rate | null {
  const first = reader.peek();
  const found = first === undefined || first.isQuoted ? undefined : RATE.exec(first.text)?.groups;
  if (found === undefined) return null;
  reader.take();
  const factor = FACTORS[(found['factor'] ?? takeFactor(reader)).toLowerCase()] ?? 1;
  const value = plainNumber(found['number'] ?? '').times(factor);
  const unit = found['per'] === undefined ? (found['unit'] ?? takeUnit(reader)) : 's';
  return { perSecond: exactText(value.div(secondsOf(unit ?? 's'))), hasUnit: unit !== null };
}

function takeFactor(reader: TokenReader): string {
  return reader.takeWord('thousand', 'million', 'mio')?.word ?? '';
}

/** The unit in words behind a number; null where there is none. */
function takeUnit(reader: TokenReader): string | null {
  if (reader.takeWord(...PER_SECOND_WORDS) !== undefined) return 's';
  const alone = reader.peek();
  const slashed = alone === undefined ? undefined : UNIT_ALONE.exec(alone.word)?.groups?.['unit'];
  if (slashed !== undefined) {
    reader.take();
    return slashed;
  }
  const isThing = new RegExp(`^(?:${THINGS})$`, 'iu').test(reader.peek()?.word ?? '');
  const ahead = isThing ? 1 : 0;
  const per = reader.peek(ahead)?.word;
  const unit = reader.peek(ahead + 1)?.word ?? '';
  if ((per === 'per' || per === 'a' || per === 'an' || per === 'each') && secondsIn(unit) !== null) {
    for (let taken = 0; taken < ahead + 2; taken += 1) reader.take();
    return unit;
  }
  return null;
}

function secondsOf(unit: string): number {
  return secondsIn(unit) ?? 1;
}

function secondsIn(unit: string): number | null {
  const word = unit.toLowerCase();
  return SECONDS[word] ?? SECONDS[word.replace(/s$/u, '')] ?? null;
}

/** A share: `99.95%`, `99.95 %`, `0.9995`, and where it can only be percent `99.95`; null where it is none. */
export function takeRatio(reader: TokenReader): string | null {
  const text = reader.peek()?.word ?? '';
  const isApart = reader.peek(1)?.text === '%';
  const isPercent = text.endsWith('%') || isApart;
  const value = readNumber(text.endsWith('%') ? text.slice(0, -1) : text);
  if (value === null) return null;
  const ratio = isPercent || value.gt(1) ? value.div(100) : value;
  if (ratio.gt(1)) return null;
  reader.take();
  if (isApart) reader.take();
  return exactText(ratio);
}

const DURATION = /^(?:\d+(?:\.\d+)?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d))+$/iu;
const DURATION_PART = /(?<count>\d+(?:\.\d+)?)(?<unit>[a-z]+)/giu;

/** A time such as `15m`, `1h30m`, `90 seconds` or `15 min`, in seconds; null where it is none. Takes what belongs to it. */
export function takeSeconds(reader: TokenReader): number | null {
  const first = reader.peek();
  if (first === undefined) return null;
  if (DURATION.test(first.word)) {
    reader.take();
    return secondsOfParts(first.word);
  }
  const count = readNumber(first.word);
  const unit = secondsIn(reader.peek(1)?.word ?? '');
  if (count === null || unit === null) return null;
  reader.take();
  reader.take();
  return count.times(unit).toNumber();
}

function secondsOfParts(text: string): number {
  return [...text.matchAll(DURATION_PART)]
    .reduce(
      (sum, { groups }) => sum.plus(decimal(groups?.['count'] ?? '0').times(secondsOf(groups?.['unit'] ?? 's'))),
      decimal(0),
    )
    .toNumber();
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { $: 'USD', '\u20ac': 'EUR', '\u00a3': 'GBP' };
const CURRENCIES = ['usd', 'eur', 'gbp', 'chf', 'jpy', 'cad', 'aud', 'sek', 'inr', 'brl'];

/** An amount of money. */
export interface Money {
  readonly amount: string;
  /** Null where none was named. */
  readonly currency: string | null;
}

/** Money such as `$5000`, `5k USD` or `5,000/month`; null where it is none. What it is for a time of is left to the caller. */
export function takeMoney(reader: TokenReader): Money | null {
  const first = reader.peek();
  if (first === undefined) return null;
  const [plain = '', per] = first.text.split('/');
  const sign = CURRENCY_SIGNS[plain.charAt(0)] ?? null;
  const code = CURRENCIES.find((currency) => plain.toLowerCase().endsWith(currency) && /\d/u.test(plain)) ?? null;
  const body = plain.slice(sign === null ? 0 : 1, code === null ? undefined : -code.length);
  const value = readNumber(body);
  if (value === null) return null;
  reader.take();
  const after = code ?? reader.takeWord(...CURRENCIES)?.word ?? null;
  if (per === undefined) takePeriod(reader);
  return { amount: exactText(value), currency: sign ?? after?.toUpperCase() ?? null };
}

const PERIODS = ['month', 'mo', 'hour', 'h', 'hr', 'minute', 'min'];

function takePeriod(reader: TokenReader): void {
  if (reader.takeWord(...PERIODS.map((period) => `/${period}`), 'monthly', 'hourly') !== undefined) return;
  const isNamed =
    ['per', 'a', 'an'].includes(reader.peek()?.word ?? '') && PERIODS.includes(reader.peek(1)?.word ?? '');
  if (isNamed) {
    reader.take();
    reader.take();
  }
}
