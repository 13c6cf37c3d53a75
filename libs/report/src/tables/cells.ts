import { formatAvailability, formatRatio } from '../format/ratio-display.js';
import { ABSENT_TEXT } from '../format/decimal-display.js';
import { formatDowntime, formatDuration } from '../format/duration-display.js';
import { formatAmount } from '../format/money-display.js';
import { formatCount, formatExact, formatNumber } from '../format/number-display.js';
import type { TableCell } from './table.js';

/** A cell of words; null is `–`. */
export function textCell(text: string | null): TableCell {
  return { text: text ?? ABSENT_TEXT, value: text };
}

/** A cell that says yes or no; null is `–`. */
export function yesNoCell(value: boolean | null): TableCell {
  return { text: value === null ? ABSENT_TEXT : value ? 'yes' : 'no', value };
}

/** A cell of a whole number. */
export function countCell(value: number | null): TableCell {
  return { text: formatCount(value), value };
}

/** A cell of money without its currency, which the column names as its unit. */
export function amountCell(value: string | null): TableCell {
  return { text: formatAmount(value), value };
}

/** A cell of a ratio, shown as percent. */
export function ratioCell(value: number | null): TableCell {
  return { text: formatRatio(value), value };
}

/** A cell of an availability, shown with the digits of its unavailability; the value is the availability. */
export function availabilityCell({ availability, unavailability }: AvailabilityPair): TableCell {
  return { text: formatAvailability(unavailability), value: availability };
}

/** An availability with the unavailability that carries its digits. */
export interface AvailabilityPair {
  readonly availability: number;
  readonly unavailability: number;
}

/** A cell of seconds, shown as a duration. */
export function durationCell(seconds: number | null): TableCell {
  return { text: formatDuration(seconds), value: seconds };
}

/** A cell of minutes of downtime, shown as a duration. */
export function downtimeCell(minutes: number | null): TableCell {
  return { text: formatDowntime(minutes), value: minutes };
}

/** A cell of a measured number, four significant digits. */
export function numberCell(value: number | null): TableCell {
  return { text: formatNumber(value), value };
}

/** A cell of a decimal with all its digits. */
export function exactCell(value: string | null): TableCell {
  return { text: formatExact(value), value };
}

/** A cell for what a plan without numbers cannot show. */
export const EMPTY_CELL: TableCell = { text: ABSENT_TEXT, value: null };

/** The same cell with the path of its number in the answer. */
export function explainedBy(cell: TableCell, path: string): TableCell {
  return { ...cell, path };
}

/** The same cell with a note. */
export function noted(cell: TableCell, note: string): TableCell {
  return { ...cell, note };
}
