import {
  ABSENT_TEXT,
  displayDecimal,
  groupThousands,
  SCIENTIFIC_BELOW,
  type DisplayNumber,
} from './decimal-display.js';

/** Digits that a measured number is shown with; counts and money show all of theirs. */
export const SHOWN_DIGITS = 4;

/**
 * A number with {@link SHOWN_DIGITS} significant digits, half up, grouped by thousands; a whole part is never cut
 * (`12,345`), a size below 1e-6 is scientific (`1.2e-7`), null is `–`.
 */
export function formatNumber(value: DisplayNumber | null): string {
  if (value === null) return ABSENT_TEXT;
  const exact = displayDecimal(value);
  if (!exact.isZero() && exact.abs().lt(SCIENTIFIC_BELOW)) return scientific(value);
  const wholeDigits = exact.abs().trunc().toFixed().length;
  const rounded = wholeDigits >= SHOWN_DIGITS ? exact.toDecimalPlaces(0) : exact.toSignificantDigits(SHOWN_DIGITS);
  return groupThousands(rounded.toFixed());
}

/** A number with all its digits, grouped by thousands: loads, prices and capacities as they were given; null is `–`. */
export function formatExact(value: DisplayNumber | null): string {
  return value === null ? ABSENT_TEXT : groupThousands(displayDecimal(value).toFixed());
}

/** A whole number grouped by thousands; null is `–`. Throws RangeError on a number that is not whole. */
export function formatCount(value: number | null): string {
  if (value === null) return ABSENT_TEXT;
  if (!Number.isSafeInteger(value)) throw new RangeError(`count = ${String(value)} is not a whole number`);
  return groupThousands(String(value));
}

/** A count with its noun: `1 replica`, `1,234 replicas`, `3 strategies`. */
export function formatCountOf(value: number, noun: string): string {
  return `${formatCount(value)} ${value === 1 ? noun : pluralOf(noun)}`;
}

/** The plural of a noun of the field: `replicas`, `strategies`, `gateways`, `addresses`. */
export function pluralOf(noun: string): string {
  if (noun.endsWith('ss')) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** A whole number or a decimal with its sign, for differences: `+12`, `-3.5`, `0`. */
export function formatSigned(text: string): string {
  return text.startsWith('-') || /^[0.]+$/.test(text) ? text : `+${text}`;
}

function scientific(value: DisplayNumber): string {
  const exact = displayDecimal(value).toSignificantDigits(SHOWN_DIGITS);
  return exact.toExponential();
}
