import { poolCount } from '../sizing/pool.js';
import { cannotServeEverywhere, runningEvenly, sized } from './sizing-parts.js';
import type { Strategy } from './strategy.js';

/**
 * Active-active at capacity: every location serves its share of the traffic with a pool of its own. Nothing waits;
 * after a region loss the survivors take the lost share at once and scale out to carry it, degraded until they have
 * (S73, S77, S78).
 */
export const activeActiveAtCapacity: Strategy<'ACTIVE_ACTIVE_AT_CAPACITY'> = {
  id: 'ACTIVE_ACTIVE_AT_CAPACITY',
  size: ({ model, shares }) =>
    cannotServeEverywhere(model) ??
    sized({
      model,
      shape: 'ACTIVE',
      roleOf: () => 'ACTIVE',
      countOf: (component, location) =>
        runningEvenly(model, {
          location,
          count: poolCount({ model, component, location, share: shares.normal(location) }),
        }),
    }),
};
