import type { Deployment } from '../plan/deployment.js';
import type { FindingEdit } from '../plan/evaluation.js';
import { activeRerouteSeconds } from '../recovery/region-loss.js';
import type { StrategyCheck } from './check.js';
import { componentEdit } from './document-edits.js';
import { growthsAfterLoss, type PoolGrowthAfterLoss } from './growth-after-loss.js';

/** The lost location is back before the survivors have grown to carry its load (contract 2.10.8, S42, S78). */
export const scaleOutSlowerThanRepair: StrategyCheck<'SCALE_OUT_SLOWER_THAN_REPAIR'> = {
  code: 'SCALE_OUT_SLOWER_THAN_REPAIR',
  scope: 'STRATEGY',
  severity: 'WARNING',
  guidePoint: 'S42',
  find: ({ plan }) => {
    const slow = growthsAfterLoss(plan)
      .map((growth) => ({ growth, ...lastBatch(plan, growth) }))
      .filter(({ growth, atSeconds }) => atSeconds >= growth.lost.mttrSeconds)
      .toSorted((a, b) => b.atSeconds - a.atSeconds);
    const components = [...new Set(slow.map(({ growth }) => growth.component))];
    return components.flatMap((component) => {
      const [worst] = slow.filter(({ growth }) => growth.component === component);
      if (worst === undefined) return [];
      const { survivor, lost, added } = worst.growth;
      return [
        {
          subject: component.name,
          values: {
            location: survivor.id,
            lost: lost.id,
            added,
            grownAfterSeconds: worst.atSeconds,
            repairedAfterSeconds: lost.mttrSeconds,
          },
          edits: fasterBatches(worst.growth, worst.firstAtSeconds),
        },
      ];
    });
  },
};

interface BatchTimes {
  readonly firstAtSeconds: number;
  /** When the last batch is in service. */
  readonly atSeconds: number;
}

function lastBatch(plan: Deployment, growth: PoolGrowthAfterLoss): BatchTimes {
  const { batchReplicas, batchEverySeconds } = growth.component.input.scaleOut;
  const firstAtSeconds = firstBatchSeconds(plan, growth);
  const batches = Math.ceil(growth.added / batchReplicas);
  return { firstAtSeconds, atSeconds: firstAtSeconds + batchEverySeconds * (batches - 1) };
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

/** Batches so large that the last one comes before the repair; none where even the first one comes too late. */
function fasterBatches(
  { component, lost, added }: PoolGrowthAfterLoss,
  firstAtSeconds: number,
): readonly FindingEdit[] {
  const { batchEverySeconds } = component.input.scaleOut;
  const room = lost.mttrSeconds - firstAtSeconds;
  if (room <= 0) return [];
  const batches = batchEverySeconds === 0 ? 1 : Math.ceil(room / batchEverySeconds);
  return [componentEdit(component, 'scaleOut.batchReplicas', Math.ceil(added / batches))];
}
