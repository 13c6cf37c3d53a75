import { type Decimal, ZERO } from '../numbers/decimal.js';
import { requireNonNegativeDecimals, requirePositiveDecimals } from '../numbers/decimal-range.js';

const MONTHS_PER_YEAR = 12;
const SECONDS_PER_HOUR = 3600;

/** A standing price and what a minute of downtime costs. */
export interface BreakEvenInput {
  readonly perMonth: Decimal;
  /** Above 0. */
  readonly downtimePerMinute: Decimal;
}

/** Minutes of downtime a year that a standing price must avoid to pay off (model §13). Throws RangeError out of range. */
export function breakEvenMinutesPerYear({ perMonth, downtimePerMinute }: BreakEvenInput): Decimal {
  requireNonNegativeDecimals({ perMonth });
  requirePositiveDecimals({ downtimePerMinute });
  return perMonth.times(MONTHS_PER_YEAR).div(downtimePerMinute);
}

/** Two options, the first cheaper and slower than the second. */
export interface CrossoverInput {
  /** What the better option costs more. */
  readonly extraPerMonth: Decimal;
  /** What one event costs less, as equivalent full outage. */
  readonly savedSecondsPerEvent: Decimal;
  readonly eventsPerYear: Decimal;
}

/**
 * Price of an hour of downtime from which the better option pays, `12·Δcost / (ν·ΔT_eq/3600)` (model §20.6). Null where
 * it saves nothing, so that no price is high enough. Throws RangeError below 0.
 */
export function crossoverDowntimePerHour({
  extraPerMonth,
  savedSecondsPerEvent,
  eventsPerYear,
}: CrossoverInput): Decimal | null {
  requireNonNegativeDecimals({ extraPerMonth, savedSecondsPerEvent, eventsPerYear });
  const savedSeconds = savedSecondsPerEvent.times(eventsPerYear);
  if (savedSeconds.isZero()) return null;
  if (extraPerMonth.isZero()) return ZERO;
  return extraPerMonth.times(MONTHS_PER_YEAR).times(SECONDS_PER_HOUR).div(savedSeconds);
}
