import type { Deployment } from '../plan/deployment.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { DataComponent } from '../workload/workload-component.js';
import type { PlannedDeployment } from './planned-deployments.js';

/** One data component under one strategy. */
export interface StoreInPlan {
  readonly strategy: StrategyId;
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly store: DataComponent;
}

/** What every row about a data component begins with. */
export interface StoreRow {
  readonly strategy: StrategyId;
  readonly component: string;
}

/** The self-run data components of every strategy that has a plan. */
export function storesOf(planned: readonly PlannedDeployment[]): readonly StoreInPlan[] {
  return planned.flatMap(({ plan, deployment }) =>
    deployment.model.components.flatMap((component) => {
      if (component.kind !== 'replicated' || component.input.kind !== 'data') return [];
      return [{ strategy: plan.strategy, plan: deployment, component, store: component.input }];
    }),
  );
}

/** Names of a row. */
export function storeRow({ strategy, component }: Pick<StoreInPlan, 'strategy' | 'component'>): StoreRow {
  return { strategy, component: component.name };
}

/** Writes on the store, a second: the stated volume, else the writing share of its load (contract 1.1). */
export function writesPerSecond({ component, store }: Pick<StoreInPlan, 'component' | 'store'>): number {
  const stated = Number(store.writesPerSecond);
  return stated > 0 ? stated : component.load.value * Number(store.writeRatio);
}
