import { type Decimal, decimal } from '@headroom/core';

/** What a display function takes: decimal text, or a double that is shown and not computed with any more. */
export type DisplayNumber = string | number;

/** Shown where a number is absent (null) in an answer. */
export const ABSENT_TEXT = '–';

/** Below this size a number is shown in scientific notation. */
export const SCIENTIFIC_BELOW = '1e-6';

/** The exact decimal of decimal text, or of the shortest text of a double. Throws on text that is not a number. */
export function displayDecimal(value: DisplayNumber): Decimal {
  return decimal(typeof value === 'number' ? String(value) : value);
}

/** Groups the whole part by thousands: `"-1234567.50"` becomes `"-1,234,567.50"`. */
export function groupThousands(plainText: string): string {
  const [whole = '', fraction] = plainText.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
