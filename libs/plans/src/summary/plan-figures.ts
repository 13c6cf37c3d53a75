import type { Evaluation, StrategyId, StrategyPlan, Workload } from '@headroom/core';
import type { PlanFigures } from '../plan/saved-plan.js';
import { planOf, standingStrategy } from './standing-plan.js';

/** What planning a document gave: an evaluation and the resolved workload that it is of. */
export interface ComputedPlan {
  readonly evaluation: Evaluation;
  readonly workload: Workload;
}

/** The figures of a plan for whatever strategy may be chosen, so that the evaluation need not be at hand. */
export interface FigureChoices {
  /** Where none is chosen. */
  readonly asRecommended: PlanFigures;
  /** Of every strategy that has a plan, in the order of the evaluation. */
  readonly chosen: readonly PlanFigures[];
}

/** The figures for every choice of a strategy. */
export function figureChoices(computed: ComputedPlan): FigureChoices {
  const planned = computed.evaluation.strategies.filter(({ status }) => status === 'OK');
  return {
    asRecommended: planFigures(computed, null),
    chosen: planned.map(({ strategy }) => planFigures(computed, strategy)),
  };
}

/** The figures where a strategy is chosen; undefined where it has no plan. */
export function figuresOf(
  { asRecommended, chosen }: FigureChoices,
  strategy: StrategyId | null,
): PlanFigures | undefined {
  return strategy === null ? asRecommended : chosen.find(({ standingStrategy: chosenOne }) => chosenOne === strategy);
}

/** What lists show of the plan of a chosen strategy; null = as recommended. */
function planFigures({ evaluation, workload }: ComputedPlan, strategy: StrategyId | null): PlanFigures {
  const standing = standingStrategy({ evaluation, strategy });
  const plan = planOf(evaluation, standing);
  const regions = regionsOf(workload, plan);
  return {
    recommendedStrategy: evaluation.recommendation.strategy,
    standingStrategy: standing,
    meetsTargets: plan?.verdict?.meetsTargets ?? false,
    monthlyCost: plan?.cost?.monthlyTotal ?? null,
    currency: evaluation.workload.currency,
    regions,
    skus: skusIn(workload, plan, regions),
  };
}

/** Where something is placed; without a plan, where the workload may be. */
function regionsOf(workload: Workload, plan: StrategyPlan | null): readonly string[] {
  const places = plan === null ? workload.locations : plan.locations;
  return places.map(({ location }) => location);
}

function skusIn(workload: Workload, plan: StrategyPlan | null, regions: readonly string[]): readonly string[] {
  const placed = plan?.components.filter(({ kind }) => kind !== 'managed').map(({ name }) => name);
  const skus = workload.components
    .filter(({ name }) => placed?.includes(name) ?? true)
    .flatMap((component) => ('placements' in component ? component.placements : []))
    .filter(({ location }) => regions.includes(location))
    .flatMap(({ sku }) => sku ?? []);
  return [...new Set(skus)].sort();
}
