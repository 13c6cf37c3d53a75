import { requireNonNegative, requirePositive, requireRatios } from '../numbers/argument-range.js';
import { compensatedSum } from '../numbers/compensated-sum.js';

const MINUTES_PER_HOUR = 60;

/** How a failure of the active unit is covered by failover. */
export interface FailoverCoverage {
  /** Share of failures that fail over by themselves, 0 to 1. */
  readonly coverageRatio: number;
  /** Duration of an automatic failover. */
  readonly failoverMinutes: number;
  /** Duration of a recovery by hand where the failover did not happen. */
  readonly uncoveredMinutes: number;
}

/** Minutes down per year of failovers: `ν · (c·t_fo + (1−c)·t_man)` (model §10). Throws RangeError out of range. */
export function failoverDowntimeMinutesPerYear(
  input: FailoverCoverage & { readonly failoversPerYear: number },
): number {
  const { failoversPerYear, coverageRatio, failoverMinutes, uncoveredMinutes } = input;
  requireRatios({ coverageRatio });
  requireNonNegative({ failoversPerYear, failoverMinutes, uncoveredMinutes });
  return failoversPerYear * (coverageRatio * failoverMinutes + (1 - coverageRatio) * uncoveredMinutes);
}

/** An active and a hot standby unit with imperfect failover. */
export interface ActiveStandbyPair extends FailoverCoverage {
  /** Failure rate of each unit, above 0. */
  readonly failureRatePerHour: number;
  /** Repair rate with one crew, above 0. */
  readonly repairRatePerHour: number;
}

/** Steady state of an active-standby pair. */
export interface ActiveStandbyAvailability {
  /** Both up. */
  readonly bothUp: number;
  /** Down while an automatic failover runs. */
  readonly failingOver: number;
  /** Down until someone recovers it by hand. */
  readonly uncovered: number;
  /** One up, in service. */
  readonly oneUp: number;
  /** Both failed. */
  readonly noneUp: number;
  /** Both up or one up. */
  readonly availability: number;
  /** The three down states, summed directly. */
  readonly unavailability: number;
}

/**
 * Steady state of a 1+1 pair with imperfect coverage, in closed form (Birolini 6.8, model §10); no further failure is
 * modelled while it fails over. Throws RangeError on rates that are not above 0 or durations below 0.
 */
export function activeStandbyAvailability(input: ActiveStandbyPair): ActiveStandbyAvailability {
  const { failureRatePerHour, repairRatePerHour, coverageRatio, failoverMinutes, uncoveredMinutes } = input;
  requirePositive({ failureRatePerHour, repairRatePerHour });
  requireRatios({ coverageRatio });
  requireNonNegative({ failoverMinutes, uncoveredMinutes });
  const failingOver = (coverageRatio * failureRatePerHour * failoverMinutes) / MINUTES_PER_HOUR;
  const uncovered = ((1 - coverageRatio) * failureRatePerHour * uncoveredMinutes) / MINUTES_PER_HOUR;
  const oneUp = (2 * failureRatePerHour) / repairRatePerHour;
  const noneUp = (failureRatePerHour * oneUp) / repairRatePerHour;
  const total = compensatedSum([1, failingOver, uncovered, oneUp, noneUp]);
  return {
    bothUp: 1 / total,
    failingOver: failingOver / total,
    uncovered: uncovered / total,
    oneUp: oneUp / total,
    noneUp: noneUp / total,
    availability: (1 + oneUp) / total,
    unavailability: compensatedSum([failingOver, uncovered, noneUp]) / total,
  };
}
