import { paretoFront as frontOf } from '../optimisation/pareto.js';
import { type Decimal, decimal, decimalText } from '../numbers/decimal.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { TradeOff } from './evaluation.js';
import type { Candidate } from './recommendation.js';

const MONTHS_PER_YEAR = 12;
const HOURS_PER_YEAR = 8760;

/** Strategies that no other beats in monthly total, unavailability, rto and rpo at once; null is worst (model §15). */
export function paretoFront(candidates: readonly Candidate[]): readonly StrategyId[] {
  const rated = candidates.map(({ plan, unavailability }) => ({
    option: plan.strategy,
    figures: [
      Number(plan.cost?.monthlyTotal),
      unavailability,
      plan.recovery?.rtoSeconds ?? null,
      plan.recovery?.rpoSeconds ?? null,
    ],
  }));
  return frontOf(rated).map(({ option }) => option);
}

/**
 * What the next dearer strategy of the Pareto set buys: money per extra nine, and the downtime cost per hour at which
 * both cost the same a year (contract 2.8; model §13).
 */
export function tradeOffs(candidates: readonly Candidate[]): readonly TradeOff[] {
  const front = new Set(paretoFront(candidates));
  const ordered = candidates.filter(({ plan }) => front.has(plan.strategy)).sort((a, b) => monthly(a).cmp(monthly(b)));
  return ordered.slice(1).flatMap((to, index) => {
    const from = ordered[index];
    return from === undefined ? [] : [between(from, to)];
  });
}

function monthly({ plan }: Candidate): Decimal {
  return decimal(plan.cost?.monthlyTotal ?? '0');
}

function between(from: Candidate, to: Candidate): TradeOff {
  const extraMonthly = monthly(to).minus(monthly(from));
  const extraNines = nines(to, from);
  return {
    from: from.plan.strategy,
    to: to.plan.strategy,
    extraMonthly: decimalText(extraMonthly),
    extraNines,
    costPerNine: extraNines !== null && extraNines > 0 ? decimalText(extraMonthly.div(decimal(extraNines))) : null,
    breakEvenDowntimeCostPerHour: breakEven({ from, to, extraMonthly }),
  };
}

function nines(to: Candidate, from: Candidate): number | null {
  const [more, less] = [to.plan.reliability?.workload.nines ?? null, from.plan.reliability?.workload.nines ?? null];
  return more === null || less === null ? null : more - less;
}

interface Neighbours {
  readonly from: Candidate;
  readonly to: Candidate;
  readonly extraMonthly: Decimal;
}

function breakEven({ from, to, extraMonthly }: Neighbours): string | null {
  const saved = decimal(from.plan.reliability?.workload.unservedRatio ?? 0).minus(
    to.plan.reliability?.workload.unservedRatio ?? 0,
  );
  if (saved.lte(0)) return null;
  return decimalText(extraMonthly.times(MONTHS_PER_YEAR).div(saved.times(HOURS_PER_YEAR)));
}
