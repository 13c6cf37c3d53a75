import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The one Decimal constructor of the project: 40 significant digits, half up (model §13, money rule).
 *
 * The left operand decides the precision of a result, so a value made by another constructor would quietly cut
 * sums to 20 digits. Nothing else in the project imports decimal.js.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});

/** An exact decimal number; see {@link Decimal}. */
export type Decimal = DecimalJs;

/** What an exact decimal may be made of: another decimal, a decimal string, or a whole number. */
export type DecimalSource = DecimalJs | string | number;

/** Makes an exact decimal. Throws `[DecimalError] Invalid argument` on text that is not a number. */
export function decimal(value: DecimalSource): Decimal {
  return new Decimal(value);
}

/** Exactly 0. */
export const ZERO: Decimal = new Decimal(0);

/** Exactly 1. */
export const ONE: Decimal = new Decimal(1);

/** The decimal as the plain text used in every output: no exponent, no trailing zeros (`"146"`, `"0.5"`). */
export function decimalText(value: Decimal): string {
  return value.toFixed();
}

/** Rounds half-even to a number of significant digits (contract 2.10.1). */
export function roundToSignificantDigits(value: Decimal, digits: number): Decimal {
  return value.toSignificantDigits(digits, DecimalJs.ROUND_HALF_EVEN);
}

/** Rounds half-even to a number of decimal places (contract 2.10.12). */
export function roundToDecimalPlaces(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, DecimalJs.ROUND_HALF_EVEN);
}

/** The sum of exact decimals; 0 for none. */
export function sumDecimals(values: Iterable<Decimal>): Decimal {
  let sum: Decimal | null = null;
  for (const value of values) sum = sum === null ? value : sum.plus(value);
  return sum ?? ZERO;
}
