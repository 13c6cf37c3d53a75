import { requireCounts, requireNonNegative } from '../numbers/argument-range.js';

/** Terms below this share of a tail that only shrinks from there on cannot change its last digit. */
const NEGLIGIBLE = 1e-18;

/** A count of independent rare events, such as failures within a window. */
export interface PoissonTail {
  /** Mean count, 0 or more. */
  readonly mean: number;
  /** The count that is not to be exceeded, a whole number 0 or more. */
  readonly above: number;
}

/**
 * P(X > above) of X ~ Poisson(mean): the upper terms themselves where the tail is the small side, one minus the lower
 * ones elsewhere (model §10, guide S16). Throws RangeError on a negative mean or a count that is not whole.
 */
export function poissonUpperTail({ mean, above }: PoissonTail): number {
  requireNonNegative({ mean });
  requireCounts({ above });
  if (mean === 0) return 0;
  const logAt = logTerm(mean, above);
  if (above >= mean) return Math.min(1, Math.exp(logAt) * shrinkingUpwards(mean, above));
  return Math.max(0, 1 - Math.exp(logAt) * shrinkingDownwards(mean, above));
}

/** `Σ_{j>k} t_j / t_k`, by `t_{j+1} = t_j · mean/(j+1)`. */
function shrinkingUpwards(mean: number, k: number): number {
  let sum = 0;
  for (let j = k + 1, term = mean / j; term > sum * NEGLIGIBLE; j += 1, term *= mean / j) sum += term;
  return sum;
}

/** `Σ_{j≤k} t_j / t_k`. */
function shrinkingDownwards(mean: number, k: number): number {
  let sum = 0;
  for (let j = k, term = 1; j >= 0 && term > sum * NEGLIGIBLE; term *= j / mean, j -= 1) sum += term;
  return sum;
}

/** log of `e^(−mean) · mean^k / k!`. */
function logTerm(mean: number, k: number): number {
  let log = -mean;
  for (let j = 1; j <= k; j += 1) log += Math.log(mean / j);
  return log;
}

/** Units that fail at random and are repaired after a while. */
export interface SparePool {
  /** Units in service, 0 or more. */
  readonly units: number;
  /** Mean time between the failures of one unit, above 0. */
  readonly mtbf: number;
  /** Time to repair one, in the same unit of time. */
  readonly mttr: number;
  /** Chance of running out that is accepted, between 0 and 1. */
  readonly bound: number;
}

/**
 * The smallest number of spares such that more failures than that arrive during a repair with at most the given chance:
 * least k with P(Poisson(n·MTTR/MTBF) > k) ≤ ε (guide S16: 10 units, a year, an hour, 1e-4 → 1). Throws out of range.
 */
export function leastSpares({ units, mtbf, mttr, bound }: SparePool): number {
  requireCounts({ units });
  const mean = (units * mttr) / mtbf;
  if (!(bound > 0)) throw new RangeError(`bound = ${String(bound)} is not above 0`);
  let spares = 0;
  while (poissonUpperTail({ mean, above: spares }) > bound) spares += 1;
  return spares;
}
