import type { Deployment } from '../plan/deployment.js';
import type { Exact, ModelFlow, ModelLocation } from '../plan/planning-model.js';
import { inMask } from '../sizing/routing-shares.js';
import { ALL, type LocationHealth } from './location-health.js';
import type { ChanceOfLoss } from './pool-health.js';
import type { FlowInput, FlowStatic, StaticInput, StaticReliability } from './static-reliability.js';

interface HealthyLocation {
  readonly location: ModelLocation;
  /** 1 − h: not healthy, so its traffic is moved elsewhere. */
  readonly down: number;
}

/** A flow with what it finds of each location, and what has been summed up. */
interface FlowSums {
  readonly flow: ModelFlow;
  readonly locations: readonly HealthyLocation[];
  unavailability: number;
  unserved: number;
  notFull: number;
}

/**
 * Sums over the sets H of healthy locations. Each location gives its own share of trouble, formed as differences from
 * the unhealthy side so that nothing is lost to cancellation: Π h − Π a telescopes over the locations.
 *
 * All flows go through one set before the next, so that only one set's pools are kept at a time.
 */
export function healthySets({ plan, health, flows }: StaticInput): readonly FlowStatic[] {
  const sums = flows.map((flow) => nobodyHealthy({ plan, health, flow }));
  const everyone = 1 << plan.used.length;
  for (let healthy = 1; healthy < everyone; healthy += 1) {
    const lost = lostMask(plan, healthy);
    for (const ofFlow of sums) addSet(ofFlow, { plan, health, healthy, lost });
    health.forget(lost);
  }
  return sums;
}

function lostMask(plan: Deployment, healthy: number): number {
  return plan.used.reduce((mask, { index }, position) => (inMask(healthy, position) ? mask : mask | (1 << index)), 0);
}

/** Where no location is healthy, nothing is served. */
function nobodyHealthy({ plan, health, flow }: FlowInput): FlowSums {
  const locations = plan.used.map((location) => ({ location, down: notHealthy({ plan, health, flow, location }) }));
  const none = locations.reduce((product, { down }) => product * down, 1);
  return { flow, locations, unavailability: none, unserved: none, notFull: none };
}

interface SetOfLocations {
  readonly plan: Deployment;
  readonly health: LocationHealth;
  /** The healthy ones, by their position among the used ones. */
  readonly healthy: number;
  readonly lost: number;
}

function addSet(sums: FlowSums, { plan, health, healthy, lost }: SetOfLocations): void {
  const { flow, locations } = sums;
  const members = locations.filter((_, position) => inMask(healthy, position));
  const othersDown = locations.reduce(
    (product, { down }, position) => (inMask(healthy, position) ? product : product * down),
    1,
  );
  const inSet = healthySet({ plan, health, flow, members, lost });
  sums.unavailability += othersDown * inSet.unavailability;
  sums.unserved += othersDown * inSet.unserved;
  sums.notFull += othersDown * inSet.notFull;
}

/** Without draining, a location is left only when its domain is down (contract 2.6). */
function notHealthy({ plan, health, flow, location }: FlowInput & { readonly location: ModelLocation }): number {
  if (!plan.model.workload.router.drainsUnhealthyLocations) return health.domainsDown(location);
  const question = { flow, location, share: plan.shareOf(location.index), lost: 0 };
  return health.failureBelow(question, plan.model.availableRatio);
}

interface SetInput extends FlowInput {
  readonly members: readonly HealthyLocation[];
  readonly lost: number;
}

/** Trouble within one set of healthy locations that carry everything: beyond what "healthy" already says. */
function healthySet({ plan, health, flow, members, lost }: SetInput): StaticReliability {
  const { availableRatio } = plan.model;
  const extra = members.map(({ location, down }) => {
    const question = { flow, location, share: plan.shareAfter(location.index, lost), lost };
    const beyond = (factor: Exact): number => Math.max(0, health.failureBelow(question, factor) - down);
    const notFull = beyond(ALL);
    const unavailable = availableRatio.value === ALL.value ? notFull : beyond(availableRatio);
    // Where all of the share is carried as surely as the location is healthy, so is every part of it.
    const unserved = notFull === 0 ? 0 : health.failureIntegral(question, down);
    return { up: 1 - down, unavailable, notFull, unserved };
  });
  let unserved = 0;
  extra.forEach((one, position) => {
    unserved +=
      one.unserved * extra.reduce((product, other, index) => (index === position ? product : product * other.up), 1);
  });
  return {
    unavailability: telescope(extra.map(({ up, unavailable }) => ({ up, less: unavailable }))),
    unserved,
    notFull: telescope(extra.map(({ up, notFull }) => ({ up, less: notFull }))),
  };
}

/** `Π up − Π (up − less)`, as a sum of non-negative terms. */
function telescope(factors: readonly { readonly up: number; readonly less: number }[]): number {
  let difference = 0;
  let before = 1;
  factors.forEach(({ up, less }, position) => {
    const after = factors.slice(position + 1).reduce((product, factor) => product * factor.up, 1);
    difference += before * less * after;
    before *= up - less;
  });
  return difference;
}

/**
 * Upper bound of the chance that just the given locations are lost: the product over them of the most that any flow
 * finds them unhealthy. 1 where only few states are asked for anyway.
 */
export function chanceOfLoss(plan: Deployment, healthOf: () => LocationHealth): ChanceOfLoss {
  if (plan.shape !== 'ACTIVE') return () => 1;
  const worst: (number | undefined)[] = [];
  const flows = [...plan.model.flows, plan.model.workloadFlow];
  const worstOf = (location: ModelLocation): number =>
    (worst[location.index] ??= Math.max(
      ...flows.map((flow) => notHealthy({ plan, health: healthOf(), flow, location })),
    ));
  return (lost) =>
    plan.used.reduce((chance, location) => (inMask(lost, location.index) ? chance * worstOf(location) : chance), 1);
}
