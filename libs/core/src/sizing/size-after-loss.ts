import type { ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import { countForLoad, type Share } from './load-share.js';
import { poolCount } from './pool.js';
import { inMask, masksOfSize, type RoutingShares, wholeShare } from './routing-shares.js';

/** Locations that a plan is asked to lose at once, at least one (contract 2.3). */
export function regionLosses(model: PlanningModel): number {
  return Math.max(1, model.workload.targets.tolerate.regions.count);
}

interface ShareQuestion {
  readonly model: PlanningModel;
  readonly shares: RoutingShares;
  readonly location: number;
}

/** The largest share a location carries over all losses of the tolerated number of other locations (contract 2.3). */
export function largestShareAfter({ model, shares, location }: ShareQuestion): Share {
  let largest = shares.normal(location);
  for (const lost of masksOfSize(model.locations.length, regionLosses(model))) {
    if (inMask(lost, location)) continue;
    const after = shares.after(location, lost);
    if (isMore(after, largest)) largest = after;
  }
  return largest;
}

function isMore(a: Share, b: Share): boolean {
  return a.numerator.times(b.denominator).gt(b.numerator.times(a.denominator));
}

/** A component in a survivor of an active-active design. */
export interface ActiveSizeQuestion {
  readonly model: PlanningModel;
  readonly component: ModelReplicated;
  readonly location: number;
  readonly running: number;
  readonly share: Share;
}

/** `max(n_r, need(minServedRatio·w'_r·L, failureMax))`: what a survivor grows to (contract 2.10.9). Gateways do not grow. */
export function activeSizeAfter({ model, component, location, running, share }: ActiveSizeQuestion): number {
  if (component.input.kind === 'network') return running;
  const capacity = component.capacity[location] ?? null;
  const carried = {
    load: component.load,
    share,
    factor: model.minServedRatio,
    capacity,
    utilization: model.failureMax,
  };
  return Math.max(running, countForLoad(carried));
}

/** A component in a passive location, with the location it stands by for. */
export interface StandbyQuestion {
  readonly model: PlanningModel;
  readonly component: ModelReplicated;
  readonly location: number;
  /** Index of the primary location. */
  readonly primary: number;
  /** Replicas that run in the primary. */
  readonly primaryCount: number;
}

/**
 * What a passive location grows to: the primary's count, or `pool(L)` at its own capacity where a replica there
 * carries something else (contract 2.3, 2.10.34).
 */
export function standbySize({ model, component, location, primary, primaryCount }: StandbyQuestion): number {
  const [own, first] = [component.capacity[location] ?? null, component.capacity[primary] ?? null];
  const isAlike = own === first || (own !== null && first !== null && own.exact.eq(first.exact));
  return isAlike ? primaryCount : poolCount({ model, component, location, share: wholeShare(model) });
}
