import { countForLoad, type Share } from '../sizing/load-share.js';
import type { Exact, ModelReplicated, PlanningModel } from '../plan/planning-model.js';

/** Some replicas of a component against a share of its load. */
export interface PoolState {
  readonly model: PlanningModel;
  readonly component: ModelReplicated;
  readonly location: number;
  readonly share: Share;
  readonly replicas: number;
}

/** Load on the pool, calls per second. */
export function poolLoad({ component, share }: PoolState): number {
  return component.load.value * share.value;
}

/**
 * Load over capacity at 100 %: may exceed 1, which is a value and a finding (contract 2.4, S18). Null where no replica
 * is left; 0 where nothing limits a replica.
 */
export function utilizationOf(state: PoolState): number | null {
  if (state.replicas <= 0) return null;
  const capacity = state.component.capacity[state.location] ?? null;
  return capacity === null ? 0 : poolLoad(state) / (state.replicas * capacity.value);
}

/** `min(1, n·capacity·shedAbove / load)` against the whole load; 1 where there is no load (contract 2.4). */
export function servedRatioOf(state: PoolState): number {
  const load = poolLoad(state);
  if (load === 0) return 1;
  if (state.replicas <= 0) return 0;
  const capacity = state.component.capacity[state.location] ?? null;
  if (capacity === null) return 1;
  return Math.min(1, (state.replicas * capacity.value * state.model.shedAbove.value) / load);
}

/** The least count that keeps the whole load within a utilization; exact. */
export function neededWithin(state: PoolState, utilization: Exact): number {
  const { load, capacity } = state.component;
  return countForLoad({
    load,
    share: state.share,
    factor: null,
    capacity: capacity[state.location] ?? null,
    utilization,
  });
}
