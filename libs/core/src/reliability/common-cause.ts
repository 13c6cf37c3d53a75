import { requireNonNegative, requirePositiveCounts, requireRatios } from '../numbers/argument-range.js';
import { combinations } from '../numbers/combinations.js';

/** Redundant units and a common cause that can take all of them at once. */
export interface CommonCauseInput {
  readonly units: number;
  /** The system fails when this many units have failed. */
  readonly failuresThatStop: number;
  readonly failureRatePerHour: number;
  /** β, the share of failures that take every unit, 0 to 1. */
  readonly commonCauseRatio: number;
  readonly hours: number;
}

/** First-order probabilities of a system failure within the time, valid while λt is small. */
export interface CommonCauseFailure {
  /** As if units failed independently: `C(n, m) · (λt)^m`. */
  readonly independent: number;
  /** By the shared cause: `β·λ·t`. */
  readonly commonCause: number;
}

/** The β-factor model of common-cause failures (IEC 61508, model §8). Throws RangeError out of range. */
export function commonCauseFailure(input: CommonCauseInput): CommonCauseFailure {
  const { units, failuresThatStop, failureRatePerHour, commonCauseRatio, hours } = input;
  requirePositiveCounts({ units, failuresThatStop });
  requireNonNegative({ failureRatePerHour, hours });
  requireRatios({ commonCauseRatio });
  const expected = failureRatePerHour * hours;
  return {
    independent: combinations({ n: units, k: failuresThatStop }) * expected ** failuresThatStop,
    commonCause: commonCauseRatio * expected,
  };
}
