import { Decimal } from './decimal.js';

/** Throws RangeError unless every decimal is finite and 0 or more; see `argument-range.ts`. */
export function requireNonNegativeDecimals(values: Readonly<Record<string, Decimal>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(value.gte(0) && value.isFinite())) throw new RangeError(`${name} = ${value.toString()} is outside [0, ∞)`);
  }
}

/** Throws RangeError unless every decimal is finite and above 0; see `argument-range.ts`. */
export function requirePositiveDecimals(values: Readonly<Record<string, Decimal>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(value.gt(0) && value.isFinite())) throw new RangeError(`${name} = ${value.toString()} is outside (0, ∞)`);
  }
}

/** The smaller of two decimals. */
export function lesser(left: Decimal, right: Decimal): Decimal {
  return Decimal.min(left, right);
}

/** The larger of two decimals. */
export function greater(left: Decimal, right: Decimal): Decimal {
  return Decimal.max(left, right);
}
