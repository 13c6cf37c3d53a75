import type { Deployment } from '../plan/deployment.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import { countForLoad, type Share } from '../sizing/load-share.js';

/** A component's pool in a location against a share of the load. */
export interface PoolInFailure {
  readonly plan: Deployment;
  readonly component: ModelReplicated;
  /** Index of the location. */
  readonly location: number;
  readonly share: Share;
}

/** The least replicas that carry what must be served of a share within `failureMax` (contract 2.2 `M`), exact. */
export function leastInFailure({ plan, component, location, share }: PoolInFailure): number {
  return countForLoad({
    load: component.load,
    share,
    factor: plan.model.minServedRatio,
    capacity: component.capacity[location] ?? null,
    utilization: plan.model.failureMax,
  });
}

/** The least pool over `zones` zones that keeps `least` replicas after the loss of any `lost` of them; null where none does. */
export function leastOverZones({
  least,
  zones,
  lost,
}: {
  readonly least: number;
  readonly zones: number;
  readonly lost: number;
}): number | null {
  if (lost === 0) return least;
  return lost >= zones ? null : least + lost * Math.ceil(least / (zones - lost));
}
