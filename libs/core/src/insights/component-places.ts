import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { InsightSource } from './insight-source.js';

type ReplicatedInput = ModelReplicated['input'];

/** A component in one location under one strategy. */
export interface ComponentPlace<I extends ReplicatedInput> {
  readonly strategy: StrategyId;
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly input: I;
  readonly location: ModelLocation;
}

/** Where components of a kind are, strategy by strategy. */
export function componentPlaces<K extends ReplicatedInput['kind']>(
  { planned }: InsightSource,
  kind: K,
): readonly ComponentPlace<Extract<ReplicatedInput, { readonly kind: K }>>[] {
  return planned.flatMap(({ plan: { strategy }, deployment: plan }) =>
    plan.model.components.flatMap((component) => {
      if (component.kind !== 'replicated' || !isOfKind(component.input, kind)) return [];
      const { input } = component;
      return plan.used.map((location) => ({ strategy, plan, component, input, location }));
    }),
  );
}

function isOfKind<K extends ReplicatedInput['kind']>(
  input: ReplicatedInput,
  kind: K,
): input is Extract<ReplicatedInput, { readonly kind: K }> {
  return input.kind === kind;
}
