import { decimal } from '../numbers/decimal.js';
import type { ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import { poolCount } from '../sizing/pool.js';
import { wholeShare } from '../sizing/routing-shares.js';
import { standbySize } from '../sizing/size-after-loss.js';
import { cannotStandBy, runningEvenly, sized } from './sizing-parts.js';
import type { ReplicaCount, Strategy } from './strategy.js';

/**
 * Warm spare: the primary location serves everything with a full pool; every other location runs the smallest useful
 * number of replicas without load. After a failover the spare location takes the traffic and is scaled up to the
 * primary's size (S87, S88).
 */
export const warmSpare: Strategy<'WARM_SPARE'> = {
  id: 'WARM_SPARE',
  size: ({ model }) =>
    cannotStandBy(model) ??
    sized({
      model,
      shape: 'PASSIVE',
      roleOf: (location) => (location === 0 ? 'PRIMARY' : 'WARM'),
      countOf: (component, location) =>
        location === 0 ? primaryPool(model, component) : warmPool({ model, component, location }),
    }),
};

/** The full pool of a passive design's primary location. */
export function primaryPool(model: PlanningModel, component: ModelReplicated): ReplicaCount {
  return runningEvenly(model, { location: 0, count: primaryCount(model, component) });
}

interface StandbyLocation {
  readonly model: PlanningModel;
  readonly component: ModelReplicated;
  readonly location: number;
}

/** `max(minReplicas, ceil(warmRatio × primary))`, exact; gateways stand in full (contract 2.3, 2.10.3). */
export function warmPool({ model, component, location }: StandbyLocation): ReplicaCount {
  const full = fullStandby({ model, component, location });
  if (component.input.kind === 'network') return runningEvenly(model, { location, count: full });
  const warm = decimal(model.workload.strategyOptions.warmRatio).times(full).ceil().toNumber();
  return runningEvenly(model, { location, count: Math.max(component.input.minReplicas, warm) });
}

/** What a spare location has to become: the primary's size. */
export function fullStandby({ model, component, location }: StandbyLocation): number {
  return standbySize({ model, component, location, primary: 0, primaryCount: primaryCount(model, component) });
}

function primaryCount(model: PlanningModel, component: ModelReplicated): number {
  return poolCount({ model, component, location: 0, share: wholeShare(model) });
}
