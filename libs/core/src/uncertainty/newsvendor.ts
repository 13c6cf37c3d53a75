import { requireNonNegative, requirePositive, requireRatios } from '../numbers/argument-range.js';
import { compensatedSum } from '../numbers/compensated-sum.js';

/** How far probabilities may be from adding up to 1, and a cumulative probability below the fractile (model §20.1). */
const PROBABILITY_TOLERANCE = 1e-9;
const TIE_TOLERANCE = 1e-12;

/** A need that may come true. */
export interface NeedScenario {
  readonly replicas: number;
  readonly probability: number;
}

/** What one replica too many and one too few cost. */
export interface NewsvendorInput {
  /** Scenarios whose probabilities add up to 1. */
  readonly scenarios: readonly NeedScenario[];
  readonly overCost: number;
  readonly underCost: number;
}

/** The cheapest number of replicas under an uncertain need. */
export interface NewsvendorChoice {
  /** `c_u / (c_u + c_o)`. */
  readonly criticalRatio: number;
  readonly replicas: number;
  readonly expectedCost: number;
}

/** Smallest N with `F(N) ≥ c_u / (c_u + c_o)` (newsvendor, model §14). Throws RangeError out of range. */
export function newsvendor({ scenarios, overCost, underCost }: NewsvendorInput): NewsvendorChoice {
  requireNonNegative({ overCost, underCost });
  requirePositive({ 'overCost + underCost': overCost + underCost });
  requireDistribution(scenarios);
  const criticalRatio = underCost / (underCost + overCost);
  const ascending = [...scenarios].sort((left, right) => left.replicas - right.replicas);
  const replicas = firstReaching(ascending, criticalRatio);
  return { criticalRatio, replicas, expectedCost: expectedMismatchCost({ scenarios, overCost, underCost, replicas }) };
}

/** Mean cost of a number of replicas, `Σ p · (c_o·over + c_u·under)` (model §14). */
export function expectedMismatchCost(input: NewsvendorInput & { readonly replicas: number }): number {
  const { scenarios, overCost, underCost, replicas } = input;
  return compensatedSum(
    scenarios.map(({ replicas: needed, probability }) => {
      const over = Math.max(0, replicas - needed) * overCost;
      return probability * (over + Math.max(0, needed - replicas) * underCost);
    }),
  );
}

function firstReaching(ascending: readonly NeedScenario[], ratio: number): number {
  let cumulative = 0;
  let replicas = 0;
  for (const scenario of ascending) {
    cumulative += scenario.probability;
    replicas = scenario.replicas;
    if (cumulative >= ratio - TIE_TOLERANCE) break;
  }
  return replicas;
}

function requireDistribution(scenarios: readonly NeedScenario[]): void {
  scenarios.forEach(({ replicas, probability }) => {
    requireNonNegative({ replicas });
    requireRatios({ probability });
  });
  const sum = compensatedSum(scenarios.map(({ probability }) => probability));
  if (Math.abs(sum - 1) > PROBABILITY_TOLERANCE) throw new RangeError(`probabilities add up to ${String(sum)}, not 1`);
}
