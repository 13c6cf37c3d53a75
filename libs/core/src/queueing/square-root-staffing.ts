import { requireNonNegative, requirePositive } from '../numbers/argument-range.js';
import { normalCumulative, normalDensity } from '../numbers/normal-distribution.js';

/** Bisection ends when the interval is a few ulps wide. */
const BISECTION_STEPS = 80;
/** Beyond this β nobody waits within the precision of a double. */
const LARGEST_BETA = 40;

/** Servers `ceil(a + β√a)` (square-root staffing, model §3). Throws RangeError below 0. */
export function squareRootStaffing({ erlangs, beta }: { readonly erlangs: number; readonly beta: number }): number {
  requireNonNegative({ erlangs, beta });
  return Math.ceil(erlangs + beta * Math.sqrt(erlangs));
}

/** P(wait) that square-root staffing with β aims at: `[1 + βΦ(β)/φ(β)]⁻¹` (Halfin and Whitt 1981, model §3). */
export function halfinWhittWaiting(beta: number): number {
  requireNonNegative({ beta });
  return 1 / (1 + (beta * normalCumulative(beta)) / normalDensity(beta));
}

/** The β whose probability of waiting is the given one, by bisection (model §3). Throws RangeError outside (0, 1]. */
export function halfinWhittBeta(waitingProbability: number): number {
  if (!(waitingProbability > 0 && waitingProbability <= 1)) {
    throw new RangeError(`waitingProbability = ${String(waitingProbability)} is outside (0, 1]`);
  }
  let [low, high] = [0, LARGEST_BETA];
  for (let step = 0; step < BISECTION_STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (halfinWhittWaiting(middle) > waitingProbability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** A power law `coefficient / cores^exponent` fitted to the headroom that a queue needs. */
export interface HeadroomFit {
  readonly coefficient: number;
  readonly exponent: number;
  /** Cores, hyper-threads weighted; above 0. */
  readonly effectiveCores: number;
}

/** Share of capacity to keep free; 0.712 / c^0.448 fits P(wait) = 0.30 (Netflix, model §3). Throws RangeError at 0. */
export function fittedHeadroom({ coefficient, exponent, effectiveCores }: HeadroomFit): number {
  requirePositive({ coefficient, exponent, effectiveCores });
  return coefficient / effectiveCores ** exponent;
}
