import { type Decimal, decimal, decimalText } from '../numbers/decimal.js';
import { STRATEGY_IDS } from '../workload/vocabulary.js';
import type { Recommendation, Relaxation, RunnerUp, StrategyPlan, TargetVerdict } from './evaluation.js';
import { downtimeFlipPoints, type YearlyCosts } from './flip-points.js';

/** Strategies within this factor of the least cost are named beside it (contract 2.10.15). */
const RUNNER_UP_FACTOR = '1.05';

/** A plan with status OK, with everything that a choice looks at. */
export interface Candidate {
  readonly plan: StrategyPlan;
  readonly annualCost: Decimal;
  readonly locations: number;
  readonly unavailability: number;
  readonly missed: readonly TargetVerdict[];
}

/** The plans that can be chosen from. */
export function candidatesOf(plans: readonly StrategyPlan[]): readonly Candidate[] {
  return plans.flatMap((plan) => {
    if (plan.status !== 'OK' || plan.cost === null || plan.reliability === null || plan.verdict === null) return [];
    return [
      {
        plan,
        annualCost: decimal(plan.cost.expectedAnnualCost),
        locations: plan.locations.length,
        unavailability: plan.reliability.workload.unavailability,
        missed: plan.verdict.targets.filter(({ status }) => status === 'NOT_MET'),
      },
    ];
  });
}

/**
 * The cheapest strategy over a year that meets every judged target; ties: fewer locations, higher availability, not
 * without redundancy, order of the strategies (contract 2.8, 2.10.15).
 */
export function recommend(plans: readonly StrategyPlan[], year: YearlyCosts): Recommendation {
  const candidates = candidatesOf(plans);
  const meeting = candidates.filter(({ missed }) => missed.length === 0);
  const best = least(meeting);
  if (best === undefined) return notAchievable(candidates);
  const limit = best.annualCost.times(RUNNER_UP_FACTOR);
  const near = meeting.filter((one) => one !== best && one.annualCost.lte(limit)).sort(byPreference);
  return {
    status: 'RECOMMENDED',
    strategy: best.plan.strategy,
    reason: {
      code: 'CHEAPEST_THAT_MEETS_TARGETS',
      values: {
        strategy: best.plan.strategy,
        annualCost: decimalText(best.annualCost),
        meeting: meeting.length,
        considered: candidates.length,
      },
      message: null,
    },
    runnersUp: near.map((one) => runnerUp(one, best)),
    bindingTarget: null,
    relaxation: null,
    flipPoints: downtimeFlipPoints({ meeting, best, year }),
  };
}

/** The preferred of several candidates; undefined for none. */
export function least(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort(byPreference)[0];
}

function byPreference(a: Candidate, b: Candidate): number {
  return (
    a.annualCost.cmp(b.annualCost) ||
    a.locations - b.locations ||
    a.unavailability - b.unavailability ||
    Number(a.plan.strategy === 'NO_REDUNDANCY') - Number(b.plan.strategy === 'NO_REDUNDANCY') ||
    STRATEGY_IDS.indexOf(a.plan.strategy) - STRATEGY_IDS.indexOf(b.plan.strategy)
  );
}

function runnerUp({ plan, annualCost }: Candidate, best: Candidate): RunnerUp {
  return {
    strategy: plan.strategy,
    extraAnnualCost: decimalText(annualCost.minus(best.annualCost)),
    rtoSeconds: plan.recovery?.rtoSeconds ?? null,
    rpoSeconds: plan.recovery?.rpoSeconds ?? null,
    availability: plan.reliability?.workload.availability ?? 0,
    monthlyTotal: plan.cost?.monthlyTotal ?? '0',
  };
}

/** Nothing meets every target: what binds, and the cheapest strategy that misses just one (contract 2.8, model §15). */
function notAchievable(candidates: readonly Candidate[]): Recommendation {
  const nearest = least(candidates.filter(({ missed }) => missed.length === 1));
  const missed = nearest?.missed[0];
  const relaxation = nearest === undefined || missed === undefined ? null : relaxed(nearest, missed);
  const binding = missed ?? mostMissed(candidates);
  return {
    status: 'NOT_ACHIEVABLE',
    strategy: null,
    reason: {
      code: candidates.length === 0 ? 'NO_STRATEGY_APPLIES' : 'NO_STRATEGY_MEETS_TARGETS',
      values: { considered: candidates.length, target: binding?.target ?? null, flow: binding?.flow ?? null },
      message: null,
    },
    runnersUp: [],
    bindingTarget: binding === undefined ? null : { target: binding.target, flow: binding.flow },
    relaxation,
    flipPoints: [],
  };
}

function relaxed({ plan }: Candidate, { target, flow, required, achieved }: TargetVerdict): Relaxation {
  return { strategy: plan.strategy, target, flow, required, achieved, monthlyTotal: plan.cost?.monthlyTotal ?? '0' };
}

/** The target that most strategies miss; the earlier one where several are missed alike. */
function mostMissed(candidates: readonly Candidate[]): TargetVerdict | undefined {
  const missed = candidates.flatMap((candidate) => candidate.missed);
  const times = (one: TargetVerdict): number =>
    missed.filter(({ target, flow }) => target === one.target && flow === one.flow).length;
  return missed.reduce<TargetVerdict | undefined>(
    (most, one) => (most === undefined || times(one) > times(most) ? one : most),
    undefined,
  );
}
