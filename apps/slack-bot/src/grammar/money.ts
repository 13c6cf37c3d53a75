import { exactText, readNumber } from './quantity.js';
import type { TokenReader } from './token.js';

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { $: 'USD', '\u20ac': 'EUR', '\u00a3': 'GBP' };
const CURRENCIES = ['usd', 'eur', 'gbp', 'chf', 'jpy', 'cad', 'aud', 'sek', 'inr', 'brl'];
const MONEY =
  /^(?<sign>[$€£])?(?<number>[\d.,_]+[a-z]*?)(?<after>[$€£]|usd|eur|gbp|chf|jpy|cad|aud|sek|inr|brl)?(?<per>\/[a-z]+)?$/u;

/** An amount of money. */
export interface Money {
  readonly amount: string;
  /** Null where none was named. */
  readonly currency: string | null;
}

/** Whether a word is money for sure: it has a sign of a currency. */
export function isMoney(word: string): boolean {
  return /^[$€£]\d|\d[a-z]*[$€£]/u.test(word) && MONEY.test(word);
}

/** Money such as `$5000`, `5k USD`, `20k€` or `5,000/month`; null where it is none. What it is for a time of is left to the caller. */
export function takeMoney(reader: TokenReader): Money | null {
  const found = MONEY.exec(reader.peek()?.word ?? '')?.groups;
  const value = readNumber(found?.['number'] ?? '');
  if (found === undefined || value === null) return null;
  reader.take();
  const named = found['sign'] ?? found['after'] ?? reader.takeWord(...CURRENCIES)?.word ?? null;
  if (found['per'] === undefined) takePeriod(reader);
  const currency = named === null ? null : (CURRENCY_SIGNS[named] ?? named.toUpperCase());
  return { amount: exactText(value), currency };
}

const PERIODS = ['month', 'mo', 'hour', 'h', 'hr', 'minute', 'min'];

function takePeriod(reader: TokenReader): void {
  if (reader.takeWord(...PERIODS.map((period) => `/${period}`), 'monthly', 'hourly') !== undefined) return;
  const isNamed =
    ['per', 'a', 'an'].includes(reader.peek()?.word ?? '') && PERIODS.includes(reader.peek(1)?.word ?? '');
  if (!isNamed) return;
  reader.take();
  reader.take();
}
