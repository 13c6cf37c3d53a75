import { type Decimal, decimal, decimalText, ZERO } from '../numbers/decimal.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { FlipPoint } from './evaluation.js';
import type { Candidate } from './recommendation.js';

const HOURS_PER_YEAR = 8760;

interface Choice {
  readonly meeting: readonly Candidate[];
  readonly best: Candidate;
  readonly year: YearlyCosts;
}

/** What a year costs beyond what the candidates' yearly costs hold. */
export interface YearlyCosts {
  readonly downtimeCostPerHour: Decimal | null;
  /**
   * Surges of a year of a strategy that its yearly cost leaves out, because nothing has a price but the plan itself. They
   * count as soon as downtime costs anything (contract 2.7).
   */
  readonly uncountedSurge: (strategy: StrategyId) => Decimal;
}

/** A strategy's yearly cost as a straight line over the downtime cost per hour. */
interface CostLineOverDowntime {
  readonly candidate: Candidate;
  readonly fixed: Decimal;
  readonly hoursLost: Decimal;
}

/**
 * The downtime costs per hour between which the recommendation holds: where another strategy that meets the targets
 * costs as much a year (contract 2.8 flip points, model §20.6). Exact, since every cost is linear in it.
 */
export function downtimeFlipPoints({ meeting, best, year }: Choice): readonly FlipPoint[] {
  const now = year.downtimeCostPerHour ?? ZERO;
  const own = lineOf(best, year);
  const crossings = meeting
    .filter((candidate) => candidate !== best)
    .flatMap((candidate) => crossing(own, lineOf(candidate, year)))
    .filter(({ at }) => at.gte(0));
  const above = crossings.filter(({ at }) => at.gte(now)).sort((a, b) => a.at.cmp(b.at))[0];
  const below = crossings.filter(({ at }) => at.lt(now)).sort((a, b) => b.at.cmp(a.at))[0];
  return [
    ...(above === undefined ? [] : [flip('BELOW', above)]),
    ...(below === undefined ? [] : [flip('ABOVE', below)]),
  ];
}

function lineOf(candidate: Candidate, { downtimeCostPerHour, uncountedSurge }: YearlyCosts): CostLineOverDowntime {
  const unserved = candidate.plan.reliability?.workload.unservedRatio ?? 0;
  const hoursLost = decimal(unserved).times(HOURS_PER_YEAR);
  const fixed = candidate.annualCost.minus(hoursLost.times(downtimeCostPerHour ?? ZERO));
  return { candidate, fixed: fixed.plus(uncountedSurge(candidate.plan.strategy)), hoursLost };
}

interface Crossing {
  readonly at: Decimal;
  readonly candidate: Candidate;
}

function crossing(own: CostLineOverDowntime, other: CostLineOverDowntime): readonly Crossing[] {
  const slope = own.hoursLost.minus(other.hoursLost);
  if (slope.isZero()) return [];
  return [{ at: other.fixed.minus(own.fixed).div(slope), candidate: other.candidate }];
}

function flip(holds: FlipPoint['holds'], { at, candidate }: Crossing): FlipPoint {
  return {
    quantity: 'DOWNTIME_COST_PER_HOUR',
    holds,
    threshold: decimalText(at),
    strategyBeyond: candidate.plan.strategy,
  };
}
