import { singleDomainPlacement } from '../sizing/placement.js';
import { loadCount } from '../sizing/pool.js';
import { wholeShare } from '../sizing/routing-shares.js';
import { primaryOnly, sized, writerTooSmall } from './sizing-parts.js';
import type { Strategy } from './strategy.js';

/**
 * No redundancy: just enough replicas for the load, all in one zone of the primary location. Nothing waits, and
 * nothing fails over: a lost zone or region is down until it returns or is rebuilt. The baseline of every comparison
 * (S04).
 */
export const noRedundancy: Strategy<'NO_REDUNDANCY'> = {
  id: 'NO_REDUNDANCY',
  size: ({ model }) =>
    writerTooSmall(model) ??
    sized({
      model,
      shape: 'SINGLE',
      roleOf: primaryOnly,
      countOf: (component, location) => {
        const forLoad = loadCount({ model, component, location, share: wholeShare(model) });
        const running = Math.max(component.input.minReplicas, forLoad);
        const domains = model.locations[location]?.domainCount ?? 1;
        return { running, stopped: 0, perDomain: singleDomainPlacement(running, domains) };
      },
    }),
};
