import { plannedLosses } from '../cost/growth-cost.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { inMask } from '../sizing/routing-shares.js';
import { survivorsOf } from '../survival/survival-rows.js';

/** A location with the locations that are lost, 0 = none. */
export interface FailoverState {
  readonly location: ModelLocation;
  /** Lost locations as a bit mask. */
  readonly lost: number;
}

/** Every used location in the normal state and, where it takes over, after each planned loss (S57–S59, S73). */
export function failoverStates(plan: Deployment): readonly FailoverState[] {
  const normal = plan.used.map((location) => ({ location, lost: 0 }));
  if (!plan.canFailOver) return normal;
  const after = plannedLosses(plan)
    .filter((lost) => plan.serving.some(({ index }) => inMask(lost, index)))
    .flatMap((lost) => survivorsOf(plan, lost).map((location) => ({ location, lost })));
  return [...normal, ...after];
}

/** Replicas of a component in such a state; stopped ones stand in the network and start with a failover. */
export function replicasIn(plan: Deployment, component: ModelReplicated, { location, lost }: FailoverState): number {
  const { running, stopped } = plan.countOf(component, location.index);
  if (lost === 0) return running + stopped;
  return Math.max(stopped, plan.sizeAfter({ component, location: location.index, lost }).count);
}

/** The state in which a pool is largest, and how large. */
export function largestState(
  plan: Deployment,
  component: ModelReplicated,
): (FailoverState & { readonly replicas: number }) | undefined {
  const [largest] = failoverStates(plan)
    .map((state) => ({ ...state, replicas: replicasIn(plan, component, state) }))
    .toSorted((a, b) => b.replicas - a.replicas);
  return largest;
}
