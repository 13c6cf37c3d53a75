import {
  requireCounts,
  requireNonNegative,
  requirePositive,
  requirePositiveCounts,
  requireRatios,
} from '../numbers/argument-range.js';
import { compensatedSum } from '../numbers/compensated-sum.js';

/** Equal units with exponential failures and repairs; rates in one unit of time. */
export interface RepairableUnits {
  /** Units in all, 1 or more. */
  readonly units: number;
  /** Units that must be up, 1 to `units`. */
  readonly required: number;
  /** Failure rate of a powered unit, above 0. */
  readonly failureRatePerHour: number;
  /** Repair rate of one crew, above 0. */
  readonly repairRatePerHour: number;
  /** Repair crews, 1 or more. */
  readonly repairCrews: number;
  /** Units that are powered while enough are up; the others wait. */
  readonly active: number;
  /** Failure rate of a waiting unit as a share of the powered rate: 0 cold, 1 hot. */
  readonly dormancyRatio: number;
}

/** Steady state of repairable units. */
export interface RepairableAvailability {
  /** Probability of 0, 1, …, `units` failed units. */
  readonly stateProbabilities: readonly number[];
  /** Probability that enough are up. */
  readonly availability: number;
  /** Probability that too few are up, summed on its own. */
  readonly unavailability: number;
  /** How often the system goes down. */
  readonly failureFrequencyPerHour: number;
  /** Mean time up between two downs. */
  readonly meanUpHours: number;
  /** Mean duration of a down. */
  readonly meanDownHours: number;
  /** Mean time from all up to the first down. */
  readonly meanTimeToFirstFailureHours: number;
}

/**
 * Steady state of a k-of-n system with repair as a birth-death chain over the number of failed units (Trivedi ch. 8,
 * model §10). Units go on failing while the system is down.
 *
 * Products and sums of positive terms only. Throws RangeError on rates that are not above 0, and on counts out of range.
 */
export function repairableAvailability(input: RepairableUnits): RepairableAvailability {
  requireRepairable(input);
  const { units, required } = input;
  const failedAt = units - required + 1;
  const stateProbabilities = steadyState(input);
  const availability = compensatedSum(stateProbabilities.slice(0, failedAt));
  const unavailability = compensatedSum(stateProbabilities.slice(failedAt));
  const failureFrequencyPerHour = (stateProbabilities[failedAt - 1] ?? 0) * failureRate(input, failedAt - 1);
  return {
    stateProbabilities,
    availability,
    unavailability,
    failureFrequencyPerHour,
    meanUpHours: availability / failureFrequencyPerHour,
    meanDownHours: unavailability / failureFrequencyPerHour,
    meanTimeToFirstFailureHours: firstPassageHours(input, failedAt),
  };
}

function steadyState(input: RepairableUnits): number[] {
  const weights = [1];
  for (let failed = 1; failed <= input.units; failed += 1) {
    const previous = weights[failed - 1] ?? 0;
    weights.push((previous * failureRate(input, failed - 1)) / repairRate(input, failed));
  }
  const total = compensatedSum(weights);
  return weights.map((weight) => weight / total);
}

/** Mean first passage from 0 to `target` failed units: each step's mean time from the one before, nothing subtracted. */
function firstPassageHours(input: RepairableUnits, target: number): number {
  let total = 0;
  let step = 0;
  for (let failed = 0; failed < target; failed += 1) {
    const rate = failureRate(input, failed);
    step = 1 / rate + (failed === 0 ? 0 : (repairRate(input, failed) / rate) * step);
    total += step;
  }
  return total;
}

function failureRate({ units, active, dormancyRatio, failureRatePerHour }: RepairableUnits, failed: number): number {
  const up = units - failed;
  return (Math.min(up, active) + dormancyRatio * Math.max(up - active, 0)) * failureRatePerHour;
}

function repairRate({ repairCrews, repairRatePerHour }: RepairableUnits, failed: number): number {
  return Math.min(failed, repairCrews) * repairRatePerHour;
}

function requireRepairable(input: RepairableUnits): void {
  const { units, required, failureRatePerHour, repairRatePerHour, repairCrews, active, dormancyRatio } = input;
  requirePositive({ failureRatePerHour, repairRatePerHour });
  requirePositiveCounts({ units, required, repairCrews, active });
  requireRatios({ dormancyRatio });
  requireNonNegative({ 'units - required': units - required });
  requireCounts({ 'units - active': units - active });
}
