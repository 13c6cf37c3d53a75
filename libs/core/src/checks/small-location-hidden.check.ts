import type { StrategyCheck } from './check.js';

/**
 * A location with so small a share of the traffic that it can be down without the service counting as unavailable; the
 * unserved share shows it (contract 2.10.24, S09).
 */
export const smallLocationHidden: StrategyCheck<'SMALL_LOCATION_HIDDEN'> = {
  code: 'SMALL_LOCATION_HIDDEN',
  scope: 'STRATEGY',
  severity: 'INFO',
  guidePoint: 'S09',
  find: ({ plan, result }) => {
    if (plan.serving.length < 2) return [];
    const { unservedRatio } = result.reliability.workload;
    const availableRatio = plan.model.availableRatio.value;
    return plan.serving
      .map((location) => ({ location, share: plan.shareOf(location.index).value }))
      .filter(({ share }) => share > 0 && share <= 1 - availableRatio)
      .map(({ location, share }) => ({
        subject: location.id,
        values: { trafficShare: share, availableRatio, unservedRatio },
      }));
  },
};
