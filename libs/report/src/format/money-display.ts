import { ABSENT_TEXT, displayDecimal, groupThousands } from './decimal-display.js';

const CENT_DIGITS = 2;

/** An amount of money with two decimals, half up, grouped by thousands: `"31676.155"` becomes `"31,676.16"`; null is `–`. */
export function formatAmount(amount: string | null): string {
  if (amount === null) return ABSENT_TEXT;
  const rounded = displayDecimal(amount).toFixed(CENT_DIGITS);
  return groupThousands(/^-0(\.0+)?$/.test(rounded) ? rounded.slice(1) : rounded);
}

/** An amount with its currency: `31,676.16 USD`; null is `–`. */
export function formatMoney(amount: string | null, currency: string): string {
  return amount === null ? ABSENT_TEXT : `${formatAmount(amount)} ${currency}`;
}

/** A unit price with all its digits (prices per hour or per call have more than two): `0.192 USD`. */
export function formatUnitPrice(price: string, currency: string): string {
  return `${groupThousands(displayDecimal(price).toFixed())} ${currency}`;
}
