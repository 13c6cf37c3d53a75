import type { Deployment } from '../plan/deployment.js';
import type { MemoryKey } from '../plan/memory.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { activeRerouteSeconds } from '../recovery/region-loss.js';
import { survivorsOf } from '../survival/survival-rows.js';

/** A pool that must grow after the loss of one location. */
export interface PoolGrowthAfterLoss {
  readonly component: ModelReplicated;
  readonly lost: ModelLocation;
  readonly survivor: ModelLocation;
  readonly running: number;
  readonly stopped: number;
  readonly added: number;
}

const GROWTHS: MemoryKey<readonly PoolGrowthAfterLoss[]> = { name: 'growths after a loss' };

/** Every pool that a loss of one serving location makes grow or start (contract 2.3); worked out once per plan. */
export function growthsAfterLoss(plan: Deployment): readonly PoolGrowthAfterLoss[] {
  return plan.memory.recall(GROWTHS, () => growths(plan));
}

function growths(plan: Deployment): readonly PoolGrowthAfterLoss[] {
  if (!plan.canFailOver) return [];
  const pools = plan.model.components.filter((component) => component.kind === 'replicated');
  return plan.serving.flatMap((lost) =>
    survivorsOf(plan, 1 << lost.index).flatMap((survivor) =>
      pools.flatMap((component) => {
        const { running, stopped } = plan.countOf(component, survivor.index);
        const added = plan.sizeAfter({ component, location: survivor.index, lost: 1 << lost.index }).count - running;
        return added > 0 ? [{ component, lost, survivor, running, stopped, added }] : [];
      }),
    ),
  );
}

/** When the batches of a growth are in service, in seconds from the loss. */
export interface GrowthTimes {
  readonly firstAtSeconds: number;
  readonly lastAtSeconds: number;
}

/** The first and the last batch of a growth by its scale-out law (contract 2.5, model §5). */
export function growthTimes(plan: Deployment, growth: PoolGrowthAfterLoss): GrowthTimes {
  const { batchReplicas, batchEverySeconds } = growth.component.input.scaleOut;
  const firstAtSeconds = firstBatchSeconds(plan, growth);
  const batches = Math.ceil(growth.added / batchReplicas);
  return { firstAtSeconds, lastAtSeconds: firstAtSeconds + batchEverySeconds * (batches - 1) };
}

/** When the first batch is in service, counted from the loss (contract 2.5). */
function firstBatchSeconds(plan: Deployment, { component, lost, stopped }: PoolGrowthAfterLoss): number {
  const { scaleOut, startSeconds } = component.input;
  const { detectSeconds, decideSeconds } = plan.model.workload.failover;
  if (plan.shape === 'PASSIVE') {
    return detectSeconds + decideSeconds + (stopped > 0 ? startSeconds : scaleOut.firstBatchSeconds);
  }
  const flows = plan.model.flows.filter(({ components }) => components.includes(component));
  const rerouted = flows.map((flow) => activeRerouteSeconds({ plan, flow, lost: 1 << lost.index }));
  return Math.max(detectSeconds, ...rerouted) + scaleOut.detectSeconds + scaleOut.firstBatchSeconds;
}
