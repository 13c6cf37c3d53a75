import type { Deployment } from '../plan/deployment.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { InsightSource } from './insight-source.js';
import type { PlannedDeployment } from './planned-deployments.js';
import { type ScalingBreakEven, scalingBreakEven } from './scaling-break-even.js';
import { addedWithin, grownAfter, growingPools, type WorstLoss } from './scaling-pools.js';

/** One pool of the at-capacity design: what must always be on for the speed at which it grows. */
export interface ScalingPool {
  readonly component: string;
  readonly location: string;
  /** Replicas that carry the promised share without shedding after the worst planned loss of locations. */
  readonly neededAfterLoss: number;
  readonly runningAtCapacity: number;
  /** null where the overprovisioned design has no plan. */
  readonly runningOverprovisioned: number | null;
  /** From the loss until the pool has grown to what is needed; the re-routing where nothing has to grow. */
  readonly grownAfterSeconds: number;
  /** Least replicas always on with which it has within the window; null without a window, or where re-routing outlasts it. */
  readonly leastRunning: number | null;
  /** `leastRunning` over `neededAfterLoss`. */
  readonly leastAlwaysOnRatio: number | null;
  readonly isFastEnough: boolean | null;
  /** Longest time from re-routing to the last batch with which the window holds; null as above. */
  readonly longestScaleOutSeconds: number | null;
}

/** Scaling out against running ready. */
export interface ScalingStrategy {
  /** Time within which service must be back, and where it comes from. */
  readonly windowSeconds: number | null;
  readonly windowFrom: 'GIVEN' | 'RTO_TARGET' | 'NOWHERE';
  readonly pools: readonly ScalingPool[];
  /** The largest of the pools: the share of the replicas after a loss that no scaling can replace. */
  readonly leastAlwaysOnRatio: number | null;
  readonly breakEven: ScalingBreakEven | null;
}

/**
 * "Balance it with a well-defined scaling strategy" (S22, S42, S73, S78): the least share that must always be on for the
 * stated scale-out speed, and how slow scaling may be before the overprovisioned design is the cheaper one. The window
 * is the given one, else the rto target. Null where active-active at capacity has no plan.
 */
export function scalingStrategy({ planned, scaleOutWindowSeconds, model }: ScalingSource): ScalingStrategy | null {
  const planOf = (id: StrategyId): PlannedDeployment | undefined => planned.find(({ plan }) => plan.strategy === id);
  const scaling = planOf('ACTIVE_ACTIVE_AT_CAPACITY');
  const ready = planOf('ACTIVE_ACTIVE_OVERPROVISIONED');
  if (scaling === undefined) return null;
  const target = model.workload.targets.rtoSeconds;
  const windowSeconds = scaleOutWindowSeconds ?? target;
  const pools = growingPools(scaling.deployment).map((pool) =>
    poolRow({ ...pool, ready: ready?.deployment ?? null, windowSeconds }),
  );
  const ratios = pools.map(({ leastAlwaysOnRatio }) => leastAlwaysOnRatio);
  const known = ratios.filter((ratio) => ratio !== null);
  return {
    windowSeconds,
    windowFrom: scaleOutWindowSeconds !== undefined ? 'GIVEN' : target === null ? 'NOWHERE' : 'RTO_TARGET',
    pools,
    leastAlwaysOnRatio: known.length < ratios.length || known.length === 0 ? null : Math.max(...known),
    breakEven: ready === undefined ? null : scalingBreakEven({ scaling, ready }),
  };
}

/** What the scaling strategy is computed from. */
export type ScalingSource = Pick<InsightSource, 'planned' | 'model' | 'scaleOutWindowSeconds'>;

interface PoolInput extends WorstLoss {
  readonly ready: Deployment | null;
  readonly windowSeconds: number | null;
}

function poolRow({ ready, windowSeconds, ...loss }: PoolInput): ScalingPool {
  const { plan, component, location, needed, reroutedSeconds } = loss;
  const running = plan.countOf(component, location.index).running;
  const isInTime = windowSeconds !== null && windowSeconds >= reroutedSeconds;
  const least = isInTime ? Math.max(0, needed - addedWithin(loss, windowSeconds)) : null;
  return {
    component: component.name,
    location: location.id,
    neededAfterLoss: needed,
    runningAtCapacity: running,
    runningOverprovisioned: ready === null ? null : ready.countOf(component, location.index).running,
    grownAfterSeconds: grownAfter(loss, running),
    leastRunning: least,
    leastAlwaysOnRatio: least === null ? null : needed === 0 ? 0 : least / needed,
    isFastEnough: windowSeconds === null ? null : least !== null && running >= least,
    longestScaleOutSeconds: isInTime ? windowSeconds - reroutedSeconds : null,
  };
}
