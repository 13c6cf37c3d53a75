import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
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

/** Every pool that a loss of one serving location makes grow or start (contract 2.3). */
export function growthsAfterLoss(plan: Deployment): readonly PoolGrowthAfterLoss[] {
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
