import type { Deployment } from '../plan/deployment.js';
import type { MemoryKey } from '../plan/memory.js';
import type { ModelFlow } from '../plan/planning-model.js';
import { ratioPerReplica, servedBy } from './survivor-service.js';

/** A flow in one location of a strategy. */
export interface FlowPlace {
  readonly plan: Deployment;
  readonly flow: ModelFlow;
  readonly location: number;
}

const NORMAL_RATIOS: MemoryKey<Map<ModelFlow, number[]>> = { name: 'normal ratios' };

/**
 * Share of its own load that a location serves of a flow with all its replicas: the least over the components. Every
 * loss of a plan asks for it, so answers are kept as long as the plan is.
 */
export function normalRatio(place: FlowPlace): number {
  const ofPlan = place.plan.memory.recall(NORMAL_RATIOS, () => new Map<ModelFlow, number[]>());
  const ofFlow = ofPlan.get(place.flow) ?? [];
  ofPlan.set(place.flow, ofFlow);
  return (ofFlow[place.location] ??= leastRatio(place));
}

function leastRatio({ plan, flow, location }: FlowPlace): number {
  let least = 1;
  const share = plan.shareOf(location).value;
  for (const component of flow.replicated) {
    const perReplica = ratioPerReplica(plan.model, { component, location, share });
    const { running } = plan.countOf(component, location);
    least = Math.min(least, servedBy(running, { perReplica, load: component.load.value * share }));
  }
  return least;
}

/** Share of all users that a location serves in the normal state; stamps count users by stamps (contract 2.10.13). */
export function userShare(plan: Deployment, location: number): number {
  if (plan.stamps !== null) return (plan.stamps.byLocation[location] ?? 0) / plan.stamps.count;
  return plan.shareOf(location).value;
}
