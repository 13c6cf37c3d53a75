import type { Decimal } from '../numbers/decimal.js';
import { requireNonNegativeDecimals } from '../numbers/decimal-range.js';

const MONTHS_PER_YEAR = 12;
/** Hours of a year of 365 days (model §0). */
const HOURS_PER_YEAR = 8760;

/** A standing price and the downtime that comes with it. */
export interface ExpectedCostInput {
  readonly perMonth: Decimal;
  /** Share of the load that is not served, 0 to 1. */
  readonly unservedRatio: Decimal;
  readonly downtimePerHour: Decimal;
}

/** What a year costs. */
export interface ExpectedAnnualCost {
  readonly infrastructure: Decimal;
  readonly downtime: Decimal;
  readonly total: Decimal;
}

/** `12 · monthly + unserved · 8760 · cost per hour`, unrounded (model §13). Throws RangeError out of range. */
export function expectedAnnualCost({
  perMonth,
  unservedRatio,
  downtimePerHour,
}: ExpectedCostInput): ExpectedAnnualCost {
  requireNonNegativeDecimals({ perMonth, unservedRatio, downtimePerHour });
  if (unservedRatio.gt(1)) throw new RangeError(`unservedRatio = ${unservedRatio.toString()} is outside [0, 1]`);
  const infrastructure = perMonth.times(MONTHS_PER_YEAR);
  const downtime = unservedRatio.times(HOURS_PER_YEAR).times(downtimePerHour);
  return { infrastructure, downtime, total: infrastructure.plus(downtime) };
}

/** The option of least cost; the first of equals; null of none. */
export function leastCost<T>(options: readonly T[], costOf: (option: T) => Decimal): T | null {
  return options.reduce<T | null>(
    (best, option) => (best === null || costOf(option).lt(costOf(best)) ? option : best),
    null,
  );
}
