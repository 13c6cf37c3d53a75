import { requireCounts, requireRatios } from './argument-range.js';
import { compensatedSum } from './compensated-sum.js';
import { type DecimalSource, decimal, ONE } from './decimal.js';

/**
 * The probability that something is up beside the probability that it is down.
 *
 * Both are carried because 1 − p loses every digit of a small u (model §0, §19.1).
 */
export interface UpDown {
  /** Probability of being up, 0 to 1. */
  readonly p: number;
  /** Probability of being down, 0 to 1; `p + u` is 1. */
  readonly u: number;
}

/** A probability that something happens, and how often the chance is taken. */
export interface RepeatedChance {
  /** Probability of one occurrence, 0 to 1. */
  readonly probability: number;
  /** How often; 0 or more, not necessarily whole (events per year). */
  readonly times: number;
}

/** `1 − value` formed in exact decimals, so that 0.9995 gives 5e-4 and not 5.000000000000004e-4 (model §19.3). */
export function complement(value: DecimalSource): number {
  return ONE.minus(decimal(value)).toNumber();
}

/** The pair of an availability as it was written down. Throws RangeError outside 0 to 1. */
export function upDown(availability: DecimalSource): UpDown {
  const p = decimal(availability).toNumber();
  requireRatios({ availability: p });
  return { p, u: complement(availability) };
}

/**
 * Unavailability of elements that are all required: `−expm1(Σ log1p(−u))` (model §6); 0 for none.
 *
 * Throws RangeError on a value outside 0 to 1.
 */
export function seriesUnavailability(unavailabilities: readonly number[]): number {
  unavailabilities.forEach((unavailability) => requireRatios({ unavailability }));
  if (unavailabilities.includes(1)) return 1;
  return positive(-Math.expm1(compensatedSum(unavailabilities.map((u) => Math.log1p(-u)))));
}

/**
 * Unavailability of elements of which any one suffices: `Π u` (model §6); 1 for none.
 *
 * Throws RangeError on a value outside 0 to 1.
 */
export function parallelUnavailability(unavailabilities: readonly number[]): number {
  unavailabilities.forEach((unavailability) => requireRatios({ unavailability }));
  return unavailabilities.reduce((product, u) => product * u, 1);
}

/**
 * Probability of at least one occurrence in independent chances: `1 − (1 − q)^times = −expm1(times · log1p(−q))`
 * (model §10). Throws RangeError on a probability outside 0 to 1 or times below 0.
 */
export function atLeastOnce({ probability, times }: RepeatedChance): number {
  requireRatios({ probability });
  if (!(times >= 0 && times < Infinity)) throw new RangeError(`times = ${String(times)} is outside [0, ∞)`);
  if (times === 0) return 0;
  return positive(-Math.expm1(times * Math.log1p(-probability)));
}

/** Number of nines, `−log10 u` (model §18); null at unavailability 0. Throws RangeError outside 0 to 1. */
export function ninesOf(unavailability: number): number | null {
  requireRatios({ unavailability });
  return unavailability === 0 ? null : positive(-Math.log10(unavailability));
}

/** Whole nines, as durability is quoted: 1.5e-7 has 6; null at 0. Throws RangeError outside 0 to 1. */
export function wholeNinesOf(unavailability: number): number | null {
  const nines = ninesOf(unavailability);
  return nines === null ? null : Math.floor(nines);
}

/** `p^count` and its complement, for `count` things that are all required. */
export function allUp({ each, count }: { readonly each: UpDown; readonly count: number }): UpDown {
  requireCounts({ count });
  return { p: each.p ** count, u: atLeastOnce({ probability: each.u, times: count }) };
}

/** Turns −0 into 0. */
function positive(value: number): number {
  return value + 0;
}
