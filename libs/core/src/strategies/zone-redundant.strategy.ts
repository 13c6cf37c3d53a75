import { poolCount } from '../sizing/pool.js';
import { wholeShare } from '../sizing/routing-shares.js';
import { primaryOnly, runningEvenly, sized, tooManyZonesLost, writerTooSmall } from './sizing-parts.js';
import type { Strategy } from './strategy.js';

/**
 * Zone-redundant: one pool in the primary location, spread evenly over its zones and large enough to lose the
 * tolerated replicas or zones. Nothing waits; after a zone loss the survivors carry the load. A region loss is down
 * until it returns (proximate independent infrastructure, S96, S107).
 */
export const zoneRedundant: Strategy<'ZONE_REDUNDANT'> = {
  id: 'ZONE_REDUNDANT',
  size: ({ model }) =>
    writerTooSmall(model) ??
    tooManyZonesLost(model, [0]) ??
    sized({
      model,
      shape: 'SINGLE',
      roleOf: primaryOnly,
      countOf: (component, location) =>
        runningEvenly(model, { location, count: poolCount({ model, component, location, share: wholeShare(model) }) }),
    }),
};
