import { requirePositive } from '../numbers/argument-range.js';
import { normalCumulative } from '../numbers/normal-distribution.js';
import { normalQuantile } from '../numbers/normal-quantile.js';

const P90 = 0.9;

/** A lognormal load, `ln λ ~ Normal(logMedian, sigma)`. */
export interface LognormalLoad {
  /** Natural logarithm of the median. */
  readonly logMedian: number;
  /** Standard deviation of the logarithm, 0 or more. */
  readonly sigma: number;
}

/** The lognormal load through its median and 90th percentile: `σ = ln(P90/P50)/z₀.₉` (model §1). Throws out of range. */
export function lognormalThrough({ p50, p90 }: { readonly p50: number; readonly p90: number }): LognormalLoad {
  requirePositive({ p50, p90 });
  if (p90 < p50) throw new RangeError(`p90 = ${String(p90)} is below p50 = ${String(p50)}`);
  return { logMedian: Math.log(p50), sigma: Math.log(p90 / p50) / normalQuantile(P90) };
}

/** Mean `P50 · e^{σ²/2}` (model §1). */
export function lognormalMean({ logMedian, sigma }: LognormalLoad): number {
  return Math.exp(logMedian + (sigma * sigma) / 2);
}

/** The load that is not exceeded with probability q, `P50 · e^{σ·z_q}` (model §1). Throws unless 0 < q < 1. */
export function lognormalQuantile({ load, q }: { readonly load: LognormalLoad; readonly q: number }): number {
  return Math.exp(load.logMedian + load.sigma * normalQuantile(q));
}

/** Probability that the load is at most `limit`. Throws RangeError on a limit that is not above 0. */
export function lognormalCumulative({ load, limit }: { readonly load: LognormalLoad; readonly limit: number }): number {
  requirePositive({ limit });
  const distance = Math.log(limit) - load.logMedian;
  if (load.sigma === 0) return distance >= 0 ? 1 : 0;
  return normalCumulative(distance / load.sigma);
}
