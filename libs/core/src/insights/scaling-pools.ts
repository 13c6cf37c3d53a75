import { plannedLosses } from '../cost/growth-cost.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { activeRerouteSeconds } from '../recovery/region-loss.js';
import { countForLoad } from '../sizing/load-share.js';
import { inMask } from '../sizing/routing-shares.js';

/** A pool that can grow, and the planned loss of locations that asks most of it. */
export interface WorstLoss {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  readonly location: ModelLocation;
  readonly needed: number;
  /** From the loss to the re-routing. */
  readonly reroutedSeconds: number;
}

/** Every pool that can grow with the planned loss that asks most of it. */
export function growingPools(plan: Deployment): readonly WorstLoss[] {
  return plan.model.components.flatMap((component) => {
    if (component.kind !== 'replicated' || component.input.kind === 'network') return [];
    return plan.used.flatMap((location) => {
      const losses = plannedLosses(plan).filter((lost) => !inMask(lost, location.index));
      const all = losses.map((lost) => lossOf({ plan, component, location }, lost));
      const [worst] = all.sort((a, b) => b.needed - a.needed || b.reroutedSeconds - a.reroutedSeconds);
      return worst === undefined ? [] : [worst];
    });
  });
}

function lossOf(place: Omit<WorstLoss, 'needed' | 'reroutedSeconds'>, lost: number): WorstLoss {
  const { plan, component, location } = place;
  const { model } = plan;
  const needed = countForLoad({
    load: component.load,
    share: plan.shareAfter(location.index, lost),
    factor: model.minServedRatio,
    capacity: component.capacity[location.index] ?? null,
    utilization: model.shedAbove,
  });
  return { ...place, needed, reroutedSeconds: activeRerouteSeconds({ plan, flow: model.workloadFlow, lost }) };
}

/** Replicas that have come by the end of the window, the batch of its last second included (model §5 scale-out law). */
export function addedWithin({ component, reroutedSeconds }: WorstLoss, windowSeconds: number): number {
  const { detectSeconds, firstBatchSeconds, batchEverySeconds, batchReplicas } = component.input.scaleOut;
  const left = windowSeconds - reroutedSeconds - detectSeconds - firstBatchSeconds;
  if (left < 0) return 0;
  return batchEverySeconds === 0 ? Infinity : batchReplicas * (1 + Math.floor(left / batchEverySeconds));
}

/** From the loss until what is needed has come; the re-routing where nothing has to grow. */
export function grownAfter({ component, needed, reroutedSeconds }: WorstLoss, running: number): number {
  const { detectSeconds, firstBatchSeconds, batchEverySeconds, batchReplicas } = component.input.scaleOut;
  const batches = Math.max(0, Math.ceil((needed - running) / batchReplicas));
  if (batches === 0) return reroutedSeconds;
  return reroutedSeconds + detectSeconds + firstBatchSeconds + batchEverySeconds * (batches - 1);
}
