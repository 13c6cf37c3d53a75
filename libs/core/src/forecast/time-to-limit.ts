import { requireCounts, requireNonNegative, requirePositive } from '../numbers/argument-range.js';

const DAYS_PER_YEAR = 365;

/** A load that grows towards a limit. */
export interface LimitInput {
  /** Load, or utilization, now; above 0. */
  readonly now: number;
  /** What it must not exceed, in the same unit; above 0. */
  readonly limit: number;
}

/**
 * Years until a compound growth reaches a limit, `ln(K/D₀)/ln(1+g)` (model §16): 0 where it is reached already, null
 * where it never is (no growth). Throws RangeError out of range.
 */
export function yearsToLimit({
  now,
  limit,
  annualGrowthRatio,
}: LimitInput & { readonly annualGrowthRatio: number }): number | null {
  requirePositive({ now, limit, '1 + annualGrowthRatio': 1 + annualGrowthRatio });
  if (now >= limit) return 0;
  return annualGrowthRatio > 0 ? Math.log(limit / now) / Math.log1p(annualGrowthRatio) : null;
}

/** Years until a linear growth reaches a limit, `(K − D₀)/s` (model §16); 0 and null as {@link yearsToLimit}. */
export function yearsToLimitLinear({
  now,
  limit,
  addedPerYear,
}: LimitInput & { readonly addedPerYear: number }): number | null {
  requireNonNegative({ now, limit });
  if (now >= limit) return 0;
  return addedPerYear > 0 ? (limit - now) / addedPerYear : null;
}

/** When a limit is reached and how long it takes to get more. */
export interface OrderInput {
  /** Years until the limit. */
  readonly years: number;
  /** Days from order to service. */
  readonly leadTimeDays: number;
}

/** The days, counted from the start, on which a limit asks for something. */
export interface OrderDays {
  readonly days: number;
  /** The last day still within the limit. */
  readonly lastDayWithin: number;
  /** The day to order by; below 0 when it has passed. */
  readonly orderByDay: number;
}

/** Whole days of a forecast: the last within is `floor(t*)`, the order is due a lead time earlier (model §16). */
export function orderDays({ years, leadTimeDays }: OrderInput): OrderDays {
  requireNonNegative({ years });
  requireCounts({ leadTimeDays });
  const days = years * DAYS_PER_YEAR;
  const lastDayWithin = Math.floor(days);
  return { days, lastDayWithin, orderByDay: lastDayWithin - leadTimeDays };
}

/** Loads day by day, seasonal or not. */
export interface DailyLoads {
  readonly loads: readonly number[];
  readonly limit: number;
}

/** The first day whose load is above the limit (model §16); null where none is. */
export function firstDayAbove({ loads, limit }: DailyLoads): number | null {
  const day = loads.findIndex((load) => load > limit);
  return day === -1 ? null : day;
}
