import { decimal, type Decimal } from '@headroom/core';
import { isKeyword } from './keywords.js';
import type { Token, TokenReader } from './token.js';

/** Digits of a figure: more than anybody types. */
const DIGITS = 15;

/** A figure as exact text of at most 15 digits. */
export function exactText(value: Decimal): string {
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
const THOUSANDS_POINT = /^[1-9]\d{0,2}\.\d{3}$/u;

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
  // In `12.000/s` the point may stand between thousands.
  if (found === undefined || THOUSANDS_POINT.test(found['number'] ?? '')) return null;
  reader.take();
  const factor = FACTORS[(found['factor'] ?? takeFactor(reader)).toLowerCase()] ?? 1;
  const value = plainNumber(found['number'] ?? '').times(factor);
  const unit = found['per'] === undefined ? (found['unit'] ?? takeUnit(reader)) : 's';
  return { perSecond: exactText(value.div(secondsOf(unit ?? 's'))), hasUnit: unit !== null };
}

function takeFactor(reader: TokenReader): string {
  return reader.takeWord('thousand', 'million', 'mio')?.word ?? '';
}

/** The unit in words behind a number: `rps`, `orders/s`, `requests per second`; null where there is none. */
function takeUnit(reader: TokenReader): string | null {
  if (reader.takeWord(...PER_SECOND_WORDS) !== undefined) return 's';
  const slashed = /^[a-z]*\/(?<unit>[a-z]+)$/u.exec(reader.peek()?.word ?? '')?.groups?.['unit'] ?? '';
  if (secondsIn(slashed) !== null) {
    reader.take();
    return slashed;
  }
  const ahead = isThing(reader.peek()) ? 1 : 0;
  const unit = reader.peek(ahead + 1)?.word ?? '';
  if (!PER.has(reader.peek(ahead)?.word ?? '') || secondsIn(unit) === null) return null;
  for (let taken = 0; taken < ahead + 2; taken += 1) reader.take();
  return unit;
}

const PER = new Set(['per', 'a', 'an', 'each', 'every']);

/** What is counted may be anything that has no meaning of its own: `12000 orders per second`. */
function isThing(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !token.isQuoted &&
    /^[a-z]+$/u.test(token.word) &&
    !PER.has(token.word) &&
    !isKeyword(token.word)
  );
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

/** A time such as `15m`, `1h30m`, `90 seconds` or `1 h 30 min`, in seconds; null where it is none. Takes what belongs to it. */
export function takeSeconds(reader: TokenReader): number | null {
  if (/^(?:0|zero|none)$/u.test(reader.peek()?.word ?? '') && secondsIn(reader.peek(1)?.word ?? '') === null) {
    reader.take();
    return 0;
  }
  let sum: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let part = secondsAhead(reader); part !== null && part.unitSeconds < least; part = secondsAhead(reader)) {
    for (let taken = 0; taken < part.tokens; taken += 1) reader.take();
    sum = (sum ?? 0) + part.seconds;
    least = part.unitSeconds;
  }
  return sum;
}

interface TimePart {
  readonly seconds: number;
  /** Of its last unit: what follows belongs to it only in a smaller one. */
  readonly unitSeconds: number;
  readonly tokens: number;
}

function secondsAhead(reader: TokenReader): TimePart | null {
  const word = reader.peek()?.word ?? '';
  if (DURATION.test(word)) {
    const unit = /[a-z]+$/u.exec(word)?.[0] ?? '';
    return { seconds: secondsOfParts(word), unitSeconds: secondsOf(unit), tokens: 1 };
  }
  const count = readNumber(word);
  const unit = secondsIn(reader.peek(1)?.word ?? '');
  if (count === null || unit === null) return null;
  return { seconds: count.times(unit).toNumber(), unitSeconds: unit, tokens: 2 };
}

function secondsOfParts(text: string): number {
  return [...text.matchAll(DURATION_PART)]
    .reduce(
      (sum, { groups }) => sum.plus(decimal(groups?.['count'] ?? '0').times(secondsOf(groups?.['unit'] ?? 's'))),
      decimal(0),
    )
    .toNumber();
}
