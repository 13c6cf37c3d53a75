import type { ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import type { Share } from '../sizing/load-share.js';
import { eachGrowth, type PoolGrowth } from './pool-growth.js';
import type { ServiceStep } from './timeline-steps.js';

/** A pool that takes load from `fromSeconds` on. */
export interface PoolInService extends PoolGrowth {
  readonly fromSeconds: number;
}

/** One component of a flow in a location that carries load, with the way it grows. */
export interface ServingPool {
  readonly component: ModelReplicated;
  readonly growth: PoolInService;
}

/** A location that carries a share of a flow from `fromSeconds` on. */
export interface Survivor {
  readonly model: PlanningModel;
  readonly location: number;
  readonly share: Share;
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  readonly pools: readonly ServingPool[];
}

/** Share of its load that one replica of a component carries without shedding in a location; Infinity without limit. */
export function ratioPerReplica(
  model: PlanningModel,
  {
    component,
    location,
    share,
  }: { readonly component: ModelReplicated; readonly location: number; readonly share: number },
): number {
  const load = component.load.value * share;
  const capacity = component.capacity[location] ?? null;
  if (load === 0 || capacity === null) return Infinity;
  return (capacity.value * model.shedAbove.value) / load;
}

/** `min(1, n · ratio per replica)`; a pool without load serves all, one without replicas nothing. */
export function servedBy(
  replicas: number,
  { perReplica, load }: { readonly perReplica: number; readonly load: number },
): number {
  if (load === 0) return 1;
  return replicas <= 0 ? 0 : Math.min(1, replicas * perReplica);
}

interface Change {
  readonly atSeconds: number;
  readonly pool: number;
  readonly ratio: number;
}

/**
 * The share of its own load that a survivor serves over time: the least over the flow's components, from the second at
 * which it takes traffic. The steps begin at `fromSeconds`.
 */
export function survivorSteps(survivor: Survivor): readonly ServiceStep[] {
  const { pools, fromSeconds } = survivor;
  const ratios = pools.map((pool) => ratioOf(survivor, pool, pool.growth.from));
  const changes = pools.flatMap((pool, index) => growthChanges(survivor, pool, index));
  changes.sort((a, b) => a.atSeconds - b.atSeconds);
  let next = 0;
  const applyUntil = (atSeconds: number): void => {
    for (let change = changes[next]; change !== undefined && change.atSeconds <= atSeconds; change = changes[next]) {
      ratios[change.pool] = change.ratio;
      next += 1;
    }
  };
  applyUntil(fromSeconds);
  const steps: ServiceStep[] = [{ atSeconds: fromSeconds, servedRatio: leastOf(ratios) }];
  while (next < changes.length) {
    const atSeconds = changes[next]?.atSeconds ?? fromSeconds;
    applyUntil(atSeconds);
    steps.push({ atSeconds, servedRatio: leastOf(ratios) });
  }
  return steps;
}

/** The share of its own load that a survivor serves once all its pools have grown. */
export function grownRatio(survivor: Survivor): number {
  return survivor.pools.reduce((least, pool) => Math.min(least, ratioOf(survivor, pool, pool.growth.to)), 1);
}

function growthChanges(survivor: Survivor, pool: ServingPool, index: number): readonly Change[] {
  const changes: Change[] = [];
  if (pool.growth.to <= pool.growth.from) return changes;
  const { model, location, share } = survivor;
  const perReplica = ratioPerReplica(model, { component: pool.component, location, share: share.value });
  const load = pool.component.load.value * share.value;
  eachGrowth(pool.growth, {
    enough: perReplica === Infinity ? 1 : Math.ceil(1 / perReplica) + 1,
    untilSeconds: survivor.untilSeconds,
    visit: (atSeconds, replicas) => {
      changes.push({ atSeconds, pool: index, ratio: servedBy(replicas, { perReplica, load }) });
    },
  });
  return changes;
}

function ratioOf({ model, location, share }: Survivor, { component }: ServingPool, replicas: number): number {
  const perReplica = ratioPerReplica(model, { component, location, share: share.value });
  return servedBy(replicas, { perReplica, load: component.load.value * share.value });
}

function leastOf(ratios: readonly number[]): number {
  let least = 1;
  for (const ratio of ratios) least = Math.min(least, ratio);
  return least;
}

/** Weighted sum of several locations' steps as one list of steps. */
export function mergeSteps(
  parts: readonly { readonly weight: number; readonly steps: readonly ServiceStep[] }[],
): readonly ServiceStep[] {
  const times = [...new Set(parts.flatMap(({ steps }) => steps.map(({ atSeconds }) => atSeconds)))].sort(
    (a, b) => a - b,
  );
  const cursors = parts.map(() => 0);
  return times.map((atSeconds) => {
    let servedRatio = 0;
    parts.forEach(({ weight, steps }, part) => {
      let cursor = cursors[part] ?? 0;
      while ((steps[cursor + 1]?.atSeconds ?? Infinity) <= atSeconds) cursor += 1;
      cursors[part] = cursor;
      const step = steps[cursor];
      if (step !== undefined && step.atSeconds <= atSeconds) servedRatio += weight * step.servedRatio;
    });
    return { atSeconds, servedRatio };
  });
}
