import type { FindingEdit } from '../plan/evaluation.js';
import type { StrategyCheck } from './check.js';
import { componentEdit } from './document-edits.js';
import { growthsAfterLoss, growthTimes, type PoolGrowthAfterLoss } from './growth-after-loss.js';

/** The lost location is back before the survivors have grown to carry its load (contract 2.10.8, S42, S78). */
export const scaleOutSlowerThanRepair: StrategyCheck<'SCALE_OUT_SLOWER_THAN_REPAIR'> = {
  code: 'SCALE_OUT_SLOWER_THAN_REPAIR',
  scope: 'STRATEGY',
  severity: 'WARNING',
  guidePoint: 'S42',
  find: ({ plan }) => {
    const slow = growthsAfterLoss(plan)
      .map((growth) => ({ growth, ...growthTimes(plan, growth) }))
      .filter(({ growth, lastAtSeconds }) => lastAtSeconds >= growth.lost.mttrSeconds)
      .toSorted((a, b) => b.lastAtSeconds - a.lastAtSeconds);
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
            grownAfterSeconds: worst.lastAtSeconds,
            repairedAfterSeconds: lost.mttrSeconds,
          },
          edits: fasterBatches(worst.growth, worst.firstAtSeconds),
        },
      ];
    });
  },
};

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
