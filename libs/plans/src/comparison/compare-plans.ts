import type { StrategyId } from '@headroom/core';
import { type ComparedEvaluation, type ComparedMetric, comparedMetrics } from '@headroom/report';
import { costChange, type CostChange } from '../cost-change/cost-change.js';
import type { PlanBasis } from '../plan/saved-plan.js';
import { standingPlan, standingStrategy } from '../summary/standing-plan.js';
import type { ComparedPlan } from './compared-plan.js';
import { comparisonSentence } from './comparison-sentence.js';
import { differingInputs, type InputDifference } from './differing-inputs.js';
import { DEFAULT_TOLERANCE_RATIO, type MetricBand, metricBand } from './tolerance-band.js';

/** Bounds of a comparison. */
export const LEAST_COMPARED_PLANS = 2;
export const MOST_COMPARED_PLANS = 20;

/** Plans side by side. Every list over plans has the order in which they were asked for. */
export interface PlanComparison {
  /** Position of the plan that the others are compared with. */
  readonly baseline: number;
  /** Relative difference up to which two figures count as the same, 0..1. */
  readonly toleranceRatio: number;
  readonly plans: readonly ComparedPlanHead[];
  readonly metrics: readonly ComparedFigure[];
  /** Inputs that are not the same in all plans. */
  readonly inputs: readonly InputDifference[];
  /** What each plan's cost difference to the baseline is made of; null for the baseline, without a plan, or in another currency. */
  readonly costs: readonly (CostChange | null)[];
  /** What a person would say of each plan against the baseline; null for the baseline. */
  readonly sentences: readonly (string | null)[];
}

/** Which plan a column is about. */
export interface ComparedPlanHead {
  readonly id: string;
  readonly label: string;
  /** The strategy that stands for it; null where none has a plan. */
  readonly strategy: StrategyId | null;
  readonly currency: string;
  readonly basis: PlanBasis;
}

/** One figure over all plans, with differences to the baseline and the bands they fall into. */
export interface ComparedFigure extends ComparedMetric {
  readonly bands: readonly MetricBand[];
}

/** What to compare. */
export interface ComparisonRequest {
  /** 2 to 20. */
  readonly plans: readonly ComparedPlan[];
  /** Position of the baseline. */
  readonly baseline: number;
  /** 0..1; 0.01 by default. */
  readonly toleranceRatio?: number | undefined;
}

/** Compares plans with a baseline. Throws RangeError where there are too few, too many, or no such baseline. */
export function comparePlanContents({
  plans,
  baseline,
  toleranceRatio = DEFAULT_TOLERANCE_RATIO,
}: ComparisonRequest): PlanComparison {
  const base = plans[baseline];
  if (plans.length < LEAST_COMPARED_PLANS || plans.length > MOST_COMPARED_PLANS || base === undefined) {
    throw new RangeError(`cannot compare ${String(plans.length)} plans with plan ${String(baseline)}`);
  }
  const metrics = figures(plans, { baseline, toleranceRatio });
  const costs = plans.map((plan) => (plan === base ? null : costOf(base, plan)));
  return {
    baseline,
    toleranceRatio,
    plans: plans.map(headOf),
    metrics,
    inputs: differingInputs(plans.map(({ input, evaluation }) => ({ input, assumptions: evaluation.assumptions }))),
    costs,
    sentences: plans.map((plan, index) =>
      plan === base
        ? null
        : comparisonSentence({ base, plan, metrics, baseline, index, cost: costs[index] ?? null, toleranceRatio }),
    ),
  };
}

function headOf(plan: ComparedPlan): ComparedPlanHead {
  const { id, label, evaluation, basis } = plan;
  return { id, label, strategy: standingStrategy(plan), currency: evaluation.workload.currency, basis };
}

/** The report compares with the first, so the baseline goes there and everything comes back to its place. */
function figures(
  plans: readonly ComparedPlan[],
  { baseline, toleranceRatio }: { readonly baseline: number; readonly toleranceRatio: number },
): readonly ComparedFigure[] {
  const order = [baseline, ...[...plans.keys()].filter((index) => index !== baseline)];
  const items = order.flatMap((index) => plans[index] ?? []).map(comparedEvaluation);
  const currencies = items.map(({ evaluation }) => evaluation.workload.currency);
  return comparedMetrics(items).map((metric) => {
    const comparable = inOneCurrency(metric, currencies);
    const bands = order.map((_, index) => metricBand(comparable, { index, toleranceRatio }));
    const inPlace = <T>(values: readonly T[]) => backInPlace(values, order);
    return {
      ...comparable,
      values: inPlace(comparable.values),
      absoluteDifferences: inPlace(comparable.absoluteDifferences),
      relativeDifferences: inPlace(comparable.relativeDifferences),
      bands: inPlace(bands),
    };
  });
}

function comparedEvaluation({ label, evaluation, strategy }: ComparedPlan): ComparedEvaluation {
  return strategy === null ? { label, evaluation } : { label, evaluation, strategy };
}

/** Amounts in another currency than the baseline's have no difference to it. */
function inOneCurrency(metric: ComparedMetric, currencies: readonly string[]): ComparedMetric {
  if (metric.kind !== 'AMOUNT') return metric;
  const sameOnly = <T>(values: readonly (T | null)[]) =>
    values.map((value, index) => (currencies[index] === currencies[0] ? value : null));
  return {
    ...metric,
    absoluteDifferences: sameOnly(metric.absoluteDifferences),
    relativeDifferences: sameOnly(metric.relativeDifferences),
  };
}

function backInPlace<T>(values: readonly T[], order: readonly number[]): readonly T[] {
  return order
    .map((place, index) => ({ place, index }))
    .toSorted((first, second) => first.place - second.place)
    .flatMap(({ index }) => values.slice(index, index + 1));
}

function costOf(base: ComparedPlan, plan: ComparedPlan): CostChange | null {
  const [from, to] = [standingPlan(base)?.cost, standingPlan(plan)?.cost];
  const isSameCurrency = base.evaluation.workload.currency === plan.evaluation.workload.currency;
  return from == null || to == null || !isSameCurrency ? null : costChange({ from: from.lines, to: to.lines });
}
