import {
  deployment,
  type Deployment,
  type ModelComponent,
  type ModelLocation,
  type PlanComponent,
  planningModel,
  type RoutingShares,
  routingShares,
  STRATEGIES,
  type StrategyPlan,
} from '@headroom/core';

import type { ExplainedEvaluation } from './explanation.js';

/** One strategy's plan with the engine's own view of it, for re-computing intermediate terms. */
export interface PlanContext extends ExplainedEvaluation {
  readonly plan: StrategyPlan;
  readonly deployed: Deployment;
  readonly shares: RoutingShares;
  /** Path of the plan in the answer. */
  readonly root: string;
}

/** A component of a plan with its model. */
export interface ComponentContext {
  readonly context: PlanContext;
  readonly component: PlanComponent;
  readonly model: ModelComponent;
}

/** The context of a plan that has numbers; null for one that has none. */
export function planContext(explained: ExplainedEvaluation, plan: StrategyPlan): PlanContext | null {
  const model = planningModel(explained.workload);
  const shares = routingShares(model);
  const sizing = STRATEGIES[plan.strategy].size({ model, shares });
  if (plan.status !== 'OK' || sizing.outcome !== 'SIZED') return null;
  return { ...explained, plan, deployed: deployment(sizing, shares), shares, root: `strategies.${plan.strategy}` };
}

/** The components of a plan with their models, in the order of the answer. */
export function componentContexts(context: PlanContext): readonly ComponentContext[] {
  return context.plan.components.flatMap((component) => {
    const model = context.deployed.model.components.find(({ name }) => name === component.name);
    return model === undefined ? [] : [{ context, component, model }];
  });
}

/** The model of a location. Throws RangeError on a location that the workload does not have. */
export function locationModel({ deployed }: PlanContext, location: string): ModelLocation {
  const found = deployed.model.locations.find(({ id }) => id === location);
  if (found === undefined) throw new RangeError(`location = ${location} is not one of the workload`);
  return found;
}

/** Path of a component's numbers in a location. */
export function placementPath(
  context: PlanContext,
  { component, location }: { readonly component: string; readonly location: string },
): string {
  return `${context.root}.components.${component}.${location}`;
}
