import type { PlanningModel } from '../plan/planning-model.js';
import { poolCount } from '../sizing/pool.js';
import { largestShareAfter } from '../sizing/size-after-loss.js';
import { countForLoad } from '../sizing/load-share.js';
import { cannotServeEverywhere, runningEvenly, sized } from './sizing-parts.js';
import type { NoSizing, Strategy } from './strategy.js';

/**
 * Active-active overprovisioned: every location runs enough to carry, at once, what is left to it after the tolerated
 * number of other locations is gone. Nothing waits and nothing scales; only detection and re-routing are felt
 * (S79, S80, S81).
 */
export const activeActiveOverprovisioned: Strategy<'ACTIVE_ACTIVE_OVERPROVISIONED'> = {
  id: 'ACTIVE_ACTIVE_OVERPROVISIONED',
  size: ({ model, shares }) =>
    cannotServeEverywhere(model) ??
    tooManyRegionsLost(model) ??
    sized({
      model,
      shape: 'ACTIVE',
      roleOf: () => 'ACTIVE',
      countOf: (component, location) => {
        const own = poolCount({ model, component, location, share: shares.normal(location) });
        const largest = largestShareAfter({ model, shares, location });
        const afterLoss = countForLoad({
          load: component.load,
          share: largest,
          factor: model.minServedRatio,
          capacity: component.capacity[location] ?? null,
          utilization: model.failureMax,
        });
        return runningEvenly(model, { location, count: Math.max(own, afterLoss) });
      },
    }),
};

function tooManyRegionsLost(model: PlanningModel): NoSizing | undefined {
  const tolerated = model.workload.targets.tolerate.regions.count;
  if (tolerated < model.locations.length) return undefined;
  return {
    outcome: 'INFEASIBLE',
    code: 'TOO_MANY_REGIONS_LOST',
    values: { locations: model.locations.length, tolerate: tolerated },
  };
}
