import type { Deployment, Size } from '../plan/deployment.js';
import { exact, type Exact, type ModelFlow, type ModelLocation, type ModelReplicated } from '../plan/planning-model.js';
import { type Share, share } from '../sizing/load-share.js';
import { decimal } from '../numbers/decimal.js';
import { inMask, wholeShare } from '../sizing/routing-shares.js';
import { type LocationHealth, locationHealth } from './location-health.js';
import type { CarryingLocation, ChanceOfLoss } from './pool-health.js';

/** What holds while nothing moves: the settled states of all domains, without the windows in between (contract 2.6). */
export interface StaticReliability {
  /** 1 − A: less than `availableRatio` is served. */
  readonly unavailability: number;
  /** 1 − E[served]. */
  readonly unserved: number;
  /** 1 − P(everything is served). */
  readonly notFull: number;
}

/** Answers the static part of any flow of a deployment. */
export type StaticPart = (flow: ModelFlow) => StaticReliability;

const ALL = exact('1');

/** The static part by the shape of the strategy (contract 2.6, model §8, §9). */
export function staticPart(plan: Deployment): StaticPart {
  const health: LocationHealth = locationHealth(
    plan,
    (place, component) => sizeIn({ plan, place, component }),
    chanceOfLoss(plan, () => health),
  );
  switch (plan.shape) {
    case 'SINGLE':
      return (flow) => singleLocation({ plan, health, flow });
    case 'PASSIVE':
      return (flow) => firstHealthy({ plan, health, flow });
    case 'ACTIVE':
      return (flow) => healthySets({ plan, health, flow });
    case 'STAMPS':
      return (flow) => ownStamps({ plan, health, flow });
  }
}

interface StaticInput {
  readonly plan: Deployment;
  readonly health: LocationHealth;
  readonly flow: ModelFlow;
}

/**
 * Upper bound of the chance that just the given locations are lost: the product over them of the most that any flow
 * finds them unhealthy. 1 where only few states are asked for anyway.
 */
function chanceOfLoss(plan: Deployment, healthOf: () => LocationHealth): ChanceOfLoss {
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

interface PoolPlace {
  readonly plan: Deployment;
  readonly place: CarryingLocation;
  readonly component: ModelReplicated;
}

function sizeIn({ plan, place, component }: PoolPlace): Size {
  if (plan.stamps !== null) return oneStamp({ plan, place, component });
  return plan.sizeAfter({ component, location: place.location.index, lost: place.lost });
}

function oneStamp({ plan, place, component }: PoolPlace): Size {
  const { index } = place.location;
  const count = plan.stamps?.stampCount[component.index]?.[index] ?? 0;
  const standing = plan.stamps?.byLocation[index] ?? 0;
  const { perDomain } = plan.countOf(component, index);
  return { count, perDomain: perDomain.map((replicas) => (standing === 0 ? 0 : replicas / standing)) };
}

function singleLocation({ plan, health, flow }: StaticInput): StaticReliability {
  const [location] = plan.used;
  if (location === undefined) return { unavailability: 1, unserved: 1, notFull: 1 };
  const question = { flow, location, share: wholeShare(plan.model), lost: 0 };
  return {
    unavailability: health.failureBelow(question, plan.model.availableRatio),
    unserved: health.failureIntegral(question, 0),
    notFull: health.failureBelow(question, ALL),
  };
}

/** The first healthy location serves everything; nobody healthy = nothing served. */
function firstHealthy({ plan, health, flow }: StaticInput): StaticReliability {
  const whole = wholeShare(plan.model);
  let allBefore = 1;
  let unserved = 0;
  let full = 0;
  let lost = 0;
  for (const location of plan.used) {
    const question = { flow, location, share: whole, lost };
    const down = health.failureBelow(question, plan.model.availableRatio);
    const notFull = Math.max(down, health.failureBelow(question, ALL));
    unserved += allBefore * health.failureIntegral(question, down);
    full += allBefore * (notFull - down);
    allBefore *= down;
    lost |= 1 << location.index;
  }
  return { unavailability: allBefore, unserved: unserved + allBefore, notFull: full + allBefore };
}

interface HealthyLocation {
  readonly location: ModelLocation;
  /** 1 − h: not healthy, so its traffic is moved elsewhere. */
  readonly down: number;
}

/**
 * Sums over the sets H of healthy locations. Each location gives its own share of trouble, formed as differences from
 * the unhealthy side so that nothing is lost to cancellation: Π h − Π a telescopes over the locations.
 */
function healthySets({ plan, health, flow }: StaticInput): StaticReliability {
  const locations = plan.used.map((location) => ({ location, down: notHealthy({ plan, health, flow, location }) }));
  const none = locations.reduce((product, { down }) => product * down, 1);
  const sums = { unavailability: none, unserved: none, notFull: none };
  const everyone = 1 << locations.length;
  for (let healthy = 1; healthy < everyone; healthy += 1) {
    const members = locations.filter((_, position) => inMask(healthy, position));
    const lost = lostMask(locations.filter((_, position) => !inMask(healthy, position)));
    const othersDown = locations.reduce(
      (product, { down }, position) => (inMask(healthy, position) ? product : product * down),
      1,
    );
    const inSet = healthySet({ plan, health, flow, members, lost });
    sums.unavailability += othersDown * inSet.unavailability;
    sums.unserved += othersDown * inSet.unserved;
    sums.notFull += othersDown * inSet.notFull;
  }
  return sums;
}

function lostMask(locations: readonly HealthyLocation[]): number {
  return locations.reduce((mask, { location }) => mask | (1 << location.index), 0);
}

/** Without draining, a location is left only when its domain is down (contract 2.6). */
function notHealthy({ plan, health, flow, location }: StaticInput & { readonly location: ModelLocation }): number {
  if (!plan.model.workload.router.drainsUnhealthyLocations) return health.domainsDown(location);
  const question = { flow, location, share: plan.shareOf(location.index), lost: 0 };
  return health.failureBelow(question, plan.model.availableRatio);
}

interface SetInput extends StaticInput {
  readonly members: readonly HealthyLocation[];
  readonly lost: number;
}

/** Trouble within one set of healthy locations that carry everything: beyond what "healthy" already says. */
function healthySet({ plan, health, flow, members, lost }: SetInput): StaticReliability {
  const extra = members.map(({ location, down }) => {
    const part = plan.shareAfter(location.index, lost);
    const question = { flow, location, share: part, lost };
    const beyond = (factor: Exact): number => Math.max(0, health.failureBelow(question, factor) - down);
    return {
      up: 1 - down,
      unavailable: beyond(plan.model.availableRatio),
      notFull: beyond(ALL),
      unserved: health.failureIntegral(question, down),
    };
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

/** Each user depends on one stamp: the expected share of users whose own stamp serves (contract 2.10.13). */
function ownStamps({ plan, health, flow }: StaticInput): StaticReliability {
  const sums = { unavailability: 0, unserved: 0, notFull: 0 };
  const stampShare = shareOfOneStamp(plan);
  for (const location of plan.used) {
    const weight = (plan.stamps?.byLocation[location.index] ?? 0) / (plan.stamps?.count ?? 1);
    const question = { flow, location, share: stampShare, lost: 0 };
    sums.unavailability += weight * health.failureBelow(question, plan.model.availableRatio);
    sums.notFull += weight * health.failureBelow(question, ALL);
    const lost = health.failureIntegral(question, 0);
    sums.unserved += weight * (lost / stampShare.value);
  }
  return sums;
}

function shareOfOneStamp(plan: Deployment): Share {
  const capacity = plan.model.workload.strategyOptions.stampCapacityPerSecond ?? '1';
  return share(decimal(capacity), plan.model.designLoad);
}
