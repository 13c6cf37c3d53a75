import { erfc } from './complementary-error-function.js';

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Density φ(x) of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-(x * x) / 2) / SQRT_TWO_PI;
}

/** Φ(x), the probability that a standard normal value is at most x; the lower tail keeps its digits (model §18). */
export function normalCumulative(x: number): number {
  return erfc(-x / Math.SQRT2) / 2;
}
