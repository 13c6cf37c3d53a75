import { requireNonNegative, requirePositive } from '../numbers/argument-range.js';

/** A load that grows by the same share every year. */
export interface CompoundGrowth {
  /** Load now, 0 or more. */
  readonly load: number;
  /** Growth a year; 0.35 is 35 %; above −1. */
  readonly annualGrowthRatio: number;
  readonly years: number;
}

/** `λ₀ · (1 + g)^t` (model §1). Throws RangeError out of range. */
export function compoundLoad({ load, annualGrowthRatio, years }: CompoundGrowth): number {
  requireNonNegative({ load });
  requirePositive({ '1 + annualGrowthRatio': 1 + annualGrowthRatio });
  return load * (1 + annualGrowthRatio) ** years;
}

/** A load that grows by the same amount every year. */
export interface LinearGrowth {
  readonly load: number;
  /** Load added a year. */
  readonly addedPerYear: number;
  readonly years: number;
}

/** `λ₀ + s·t`, never below 0 (model §1). Throws RangeError on a negative load. */
export function linearLoad({ load, addedPerYear, years }: LinearGrowth): number {
  requireNonNegative({ load });
  return Math.max(0, load + addedPerYear * years);
}
