import { requireCounts } from '../numbers/argument-range.js';
import { type Decimal, decimal, sumDecimals } from '../numbers/decimal.js';
import { requireNonNegativeDecimals, requirePositiveDecimals } from '../numbers/decimal-range.js';

/** Hourly use and the two prices it can be paid at. */
export interface CommitmentPrices {
  /** Units in use, hour by hour. */
  readonly usage: readonly number[];
  /** Price of a committed unit for every hour, used or not. */
  readonly committedPerHour: Decimal;
  /** Price of a unit beyond the commitment, above 0. */
  readonly onDemandPerHour: Decimal;
}

/** `C(K) = r_c·H·K + r_o·Σ max(0, n_h − K)` over the given hours, unrounded (model §13). Throws out of range. */
export function commitmentCost({
  usage,
  committedPerHour,
  onDemandPerHour,
  units,
}: CommitmentPrices & { readonly units: number }): Decimal {
  requireCounts({ units });
  requireNonNegativeDecimals({ committedPerHour, onDemandPerHour });
  const beyond = sumDecimals(usage.map((inUse) => decimal(Math.max(0, inUse - units))));
  return committedPerHour.times(usage.length).times(units).plus(onDemandPerHour.times(beyond));
}

/**
 * The cheapest commitment: the largest K that is in use for at least `H · r_c / r_o` hours, compared exactly, no search
 * (model §13). Of equally cheap ones it is the largest. Throws RangeError out of range.
 */
export function bestCommitment({ usage, committedPerHour, onDemandPerHour }: CommitmentPrices): number {
  requireNonNegativeDecimals({ committedPerHour });
  requirePositiveDecimals({ onDemandPerHour });
  usage.forEach((inUse) => {
    requireCounts({ inUse });
  });
  const busiestFirst = [...usage].sort((left, right) => right - left);
  const worthwhile = committedPerHour.times(usage.length);
  return busiestFirst.find((_, hour) => onDemandPerHour.times(hour + 1).gte(worthwhile)) ?? 0;
}

/** Share of the hours that a unit must be in use for a commitment to pay, `r_c / r_o` (model §13). */
export function breakEvenUsage({ committedPerHour, onDemandPerHour }: Omit<CommitmentPrices, 'usage'>): Decimal {
  requireNonNegativeDecimals({ committedPerHour });
  requirePositiveDecimals({ onDemandPerHour });
  return committedPerHour.div(onDemandPerHour);
}
