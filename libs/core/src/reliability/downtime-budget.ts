import { requireNonNegative, requirePositive, requireRatios } from '../numbers/argument-range.js';
import { compensatedSum } from '../numbers/compensated-sum.js';

const MINUTES_PER_HOUR = 60;

/** Minutes of a year of 365 days (model §0). */
export const MINUTES_PER_YEAR = 525_600;

/** An unavailability over a window of time; windows are parameters, since providers count months differently. */
export interface DowntimeWindow {
  readonly unavailability: number;
  /** 168 a week, 720 or 730 a month, 8760 a year; 0 or more. */
  readonly windowHours: number;
}

/** Minutes down that an unavailability means within a window (model §0). Throws RangeError out of range. */
export function downtimeMinutes({ unavailability, windowHours }: DowntimeWindow): number {
  requireRatios({ unavailability });
  requireNonNegative({ windowHours });
  return unavailability * windowHours * MINUTES_PER_HOUR;
}

/** The unavailability that a number of minutes down per year means. Throws RangeError outside 0 to a year. */
export function unavailabilityOfMinutesPerYear(minutesPerYear: number): number {
  const unavailability = minutesPerYear / MINUTES_PER_YEAR;
  requireRatios({ unavailability });
  return unavailability;
}

/** A kind of outage that is to be expected. */
export interface ExpectedOutage {
  /** How often per year. */
  readonly perYear: number;
  /** Share of the service it takes down, 0 to 1. */
  readonly scopeRatio: number;
}

/** An objective and what already uses it up. */
export interface OutageBudgetInput {
  /** 1 − objective. */
  readonly targetUnavailability: number;
  /** 1 − availability of each critical dependency, each counted once. */
  readonly dependencyUnavailabilities: readonly number[];
  readonly outages: readonly ExpectedOutage[];
}

/** How many minutes a year, and one outage, may last. */
export interface OutageBudget {
  readonly totalMinutes: number;
  readonly dependencyMinutes: number;
  /** What is left for own outages; below 0 when the dependencies alone miss the objective. */
  readonly ownMinutes: number;
  /** Outages per year weighted by their scope. */
  readonly weightedOutages: number;
  /** Minutes one full outage may last; null without outages. */
  readonly minutesPerOutage: number | null;
}

/** The yearly outage budget of an objective (Treynor et al. 2017, model §6). Throws RangeError out of range. */
export function outageBudget({
  targetUnavailability,
  dependencyUnavailabilities,
  outages,
}: OutageBudgetInput): OutageBudget {
  requireRatios({ targetUnavailability });
  dependencyUnavailabilities.forEach((dependencyUnavailability) => requireRatios({ dependencyUnavailability }));
  outages.forEach(({ perYear, scopeRatio }) => (requireNonNegative({ perYear }), requireRatios({ scopeRatio })));
  const totalMinutes = targetUnavailability * MINUTES_PER_YEAR;
  const dependencyMinutes = compensatedSum(dependencyUnavailabilities) * MINUTES_PER_YEAR;
  const weightedOutages = compensatedSum(outages.map(({ perYear, scopeRatio }) => perYear * scopeRatio));
  const ownMinutes = totalMinutes - dependencyMinutes;
  return {
    totalMinutes,
    dependencyMinutes,
    ownMinutes,
    weightedOutages,
    minutesPerOutage: weightedOutages === 0 ? null : ownMinutes / weightedOutages,
  };
}

/** Mean time up and mean time down of one unit, not the failure-to-failure time. */
export interface UpAndDownHours {
  /** Mean time to failure, above 0. */
  readonly mttfHours: number;
  /** Mean time to repair, 0 or more. */
  readonly mttrHours: number;
}

/** Availability `MTTF / (MTTF + MTTR)` and its complement (model §0). Throws RangeError out of range. */
export function repairedUnit({ mttfHours, mttrHours }: UpAndDownHours): { readonly p: number; readonly u: number } {
  requirePositive({ mttfHours });
  requireNonNegative({ mttrHours });
  return { p: mttfHours / (mttfHours + mttrHours), u: mttrHours / (mttfHours + mttrHours) };
}
