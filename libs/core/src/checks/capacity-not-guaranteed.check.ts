import type { StrategyCheck } from './check.js';
import { edit } from './document-edits.js';
import { growthsAfterLoss } from './growth-after-loss.js';

/**
 * What a failover needs on top is not reserved: stopped replicas hold no capacity, and those that are still to be
 * ordered neither; others will ask for it at the same moment (S94).
 */
export const capacityNotGuaranteed: StrategyCheck<'CAPACITY_NOT_GUARANTEED'> = {
  code: 'CAPACITY_NOT_GUARANTEED',
  scope: 'STRATEGY',
  severity: 'WARNING',
  guidePoint: 'S94',
  find: ({ plan }) => {
    const { reserveCapacity, allocationSuccessRatio } = plan.model.workload.strategyOptions;
    if (reserveCapacity || Number(allocationSuccessRatio) >= 1) return [];
    const growths = growthsAfterLoss(plan);
    const [largest] = growths.toSorted((a, b) => b.added - a.added);
    if (largest === undefined) return [];
    const { survivor, lost } = largest;
    const together = growths.filter((one) => one.survivor === survivor && one.lost === lost);
    return [
      {
        subject: survivor.id,
        values: {
          lost: lost.id,
          replicas: together.reduce((sum, { added }) => sum + added, 0),
          stopped: together.reduce((sum, { stopped }) => sum + stopped, 0),
          components: together.map(({ component }) => component.name),
          allocationSuccessRatio: Number(allocationSuccessRatio),
        },
        edits: [edit('strategyOptions.reserveCapacity', true)],
      },
    ];
  },
};
