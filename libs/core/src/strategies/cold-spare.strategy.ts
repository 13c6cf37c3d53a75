import { cannotStandBy, sized, stoppedOnly } from './sizing-parts.js';
import type { Strategy } from './strategy.js';
import { fullStandby, primaryPool, warmPool } from './warm-spare.strategy.js';

/**
 * Cold spare: the primary location serves everything with a full pool; elsewhere the same number of replicas is
 * deployed and stopped, and only data runs, since it has to follow its writer. At failover the stopped replicas are
 * started (S94, S95); without a reservation nobody promises that they can be.
 */
export const coldSpare: Strategy<'COLD_SPARE'> = {
  id: 'COLD_SPARE',
  size: ({ model }) =>
    cannotStandBy(model) ??
    sized({
      model,
      shape: 'PASSIVE',
      roleOf: (location) => (location === 0 ? 'PRIMARY' : 'COLD'),
      countOf: (component, location) => {
        if (location === 0) return primaryPool(model, component);
        if (component.input.kind === 'data') return warmPool({ model, component, location });
        return stoppedOnly(model, { location, count: fullStandby({ model, component, location }) });
      },
    }),
};
