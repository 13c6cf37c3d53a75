import { type Decimal } from '../numbers/decimal.js';
import { replicaNeedOfFraction } from './replica-need.js';
import type { Exact } from '../plan/planning-model.js';

/**
 * A share of the traffic kept as a fraction, so that 1/3 stays exact: counts compare by cross-multiplication
 * (contract 2.10.2). `value` is the double of numerator / denominator.
 */
export interface Share {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly value: number;
}

/** Makes a {@link Share} of a fraction with a denominator above 0. */
export function share(numerator: Decimal, denominator: Decimal): Share {
  return { numerator, denominator, value: numerator.toNumber() / denominator.toNumber() };
}

/** What a pool has to carry: a part of a component's load, times a factor such as `minServedRatio`. */
export interface CarriedLoad {
  readonly load: Exact;
  readonly share: Share;
  /** null = all of it. */
  readonly factor: Exact | null;
  readonly capacity: Exact | null;
  readonly utilization: Exact;
}

/** A double quotient nearer than this (relative) to a whole number does not decide a count (contract 2.2). */
const DECIDING_DISTANCE = 1e-9;

/**
 * The least count that carries the load, exact; 0 for no load, 1 where a replica has no limit (gateways without a
 * stated throughput).
 */
export function countForLoad({ load, share: part, factor, capacity, utilization }: CarriedLoad): number {
  if (load.value === 0 || part.value === 0 || factor?.value === 0) return 0;
  if (capacity === null) return 1;
  const quotient = (load.value * part.value * (factor?.value ?? 1)) / (capacity.value * utilization.value);
  const distance = Math.abs(quotient - Math.round(quotient));
  if (distance > DECIDING_DISTANCE * Math.max(1, quotient)) return Math.ceil(quotient);
  const numerator = load.exact.times(part.numerator);
  return replicaNeedOfFraction({
    numerator: factor === null ? numerator : numerator.times(factor.exact),
    denominator: capacity.exact.times(utilization.exact).times(part.denominator),
  });
}
