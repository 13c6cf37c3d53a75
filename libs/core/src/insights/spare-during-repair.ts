import { leastSpares, poissonUpperTail } from '../reliability/poisson.js';
import type { StrategyId } from '../workload/vocabulary.js';
import { RUN_OUT_BOUND } from './insight-assumptions.js';
import type { InsightSource } from './insight-source.js';
import { failureCount } from '../sizing/pool.js';
import { type ServingPool, servingPools } from './serving-pools.js';

/** Spare replicas of one pool against the failures that arrive while one is being repaired. */
export interface SpareDuringRepair {
  readonly strategy: StrategyId;
  readonly component: string;
  readonly location: string;
  /** Replicas in service, and how long one takes to repair. */
  readonly replicas: number;
  readonly mttrSeconds: number;
  /** Failures expected within one repair, `n · MTTR / MTTF`. */
  readonly failuresPerRepair: number;
  readonly bound: number;
  /** Spares with which more failures than that arrive during a repair with at most the bound's chance. */
  readonly sparesForRepair: number;
  /** k of N+k: replicas that the document asks to tolerate. */
  readonly toleratedReplicas: number;
  /** Replicas beyond what a failure state needs; below 0 where the pool cannot serve it whole. */
  readonly spares: number;
  /** P(more failures than these spares during a repair); 1 without any to lose. */
  readonly runOutChance: number;
  readonly isEnough: boolean;
}

/**
 * "Spare capacity can absorb failures for the entire time that's needed to recover the affected nodes" (S15, S16): how
 * many spares that takes, beside the N+k that is planned. Failures are independent here; zones are the plan's own matter.
 */
export function sparesDuringRepair(
  { planned }: Pick<InsightSource, 'planned'>,
  bound: number = RUN_OUT_BOUND,
): readonly SpareDuringRepair[] {
  return servingPools(planned).map((pool) => spareOf(pool, bound));
}

function spareOf(pool: ServingPool, bound: number): SpareDuringRepair {
  const { strategy, plan, component, location, running } = pool;
  const { mttfSeconds, mttrSeconds } = component;
  const mean = (running * mttrSeconds) / mttfSeconds;
  const spares = running - failureCount({ ...pool, model: pool.plan.model, location: pool.location.index });
  const runOutChance = spares < 0 ? 1 : poissonUpperTail({ mean, above: spares });
  return {
    strategy,
    component: component.name,
    location: location.id,
    replicas: running,
    mttrSeconds,
    failuresPerRepair: mean,
    bound,
    sparesForRepair: leastSpares({ units: running, mtbf: mttfSeconds, mttr: mttrSeconds, bound }),
    toleratedReplicas: plan.model.workload.targets.tolerate.replicas.count,
    spares,
    runOutChance,
    isEnough: runOutChance <= bound,
  };
}
