import type { StrategyPlan, Workload } from '@headroom/core';
import type { PlanSummary, SavedPlan } from '../plan/saved-plan.js';
import { planOf, standingStrategy } from './standing-plan.js';

/** What lists show, filter and order by, from a whole plan. */
export function summarizePlan(plan: SavedPlan): PlanSummary {
  const strategy = standingStrategy(plan);
  const standing = planOf(plan.evaluation, strategy);
  const regions = regionsOf(plan.workload, standing);
  const { id, teamId, name, status, revision, notes, tags, reviewOn, basis, created, updated } = plan;
  return {
    ...{ id, teamId, name, status, revision, notes, tags, reviewOn, basis, created, updated },
    strategy: plan.strategy,
    recommendedStrategy: plan.evaluation.recommendation.strategy,
    standingStrategy: strategy,
    meetsTargets: standing?.verdict?.meetsTargets ?? false,
    monthlyCost: standing?.cost?.monthlyTotal ?? null,
    currency: plan.evaluation.workload.currency,
    regions,
    skus: skusIn(plan.workload, standing, regions),
    isLocked: plan.lock !== null,
    isDeleted: plan.deleted !== null,
  };
}

/** Where something is placed; without a plan, where the workload may be. */
function regionsOf(workload: Workload, standing: StrategyPlan | null): readonly string[] {
  const places = standing === null ? workload.locations : standing.locations;
  return places.map(({ location }) => location);
}

function skusIn(workload: Workload, standing: StrategyPlan | null, regions: readonly string[]): readonly string[] {
  const placed = standing?.components.filter(({ kind }) => kind !== 'managed').map(({ name }) => name);
  const skus = workload.components
    .filter(({ name }) => placed?.includes(name) ?? true)
    .flatMap((component) => ('placements' in component ? component.placements : []))
    .filter(({ location }) => regions.includes(location))
    .flatMap(({ sku }) => sku ?? []);
  return [...new Set(skus)].sort();
}
