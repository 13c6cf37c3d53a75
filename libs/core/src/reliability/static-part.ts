import type { Deployment, Size } from '../plan/deployment.js';
import type { ModelFlow, ModelReplicated } from '../plan/planning-model.js';
import { type Share, share } from '../sizing/load-share.js';
import { decimal } from '../numbers/decimal.js';
import { wholeShare } from '../sizing/routing-shares.js';
import { chanceOfLoss, healthySets } from './healthy-sets.js';
import { ALL, type LocationHealth, locationHealth } from './location-health.js';
import type { StaticInput, StaticReliability } from './static-reliability.js';
import type { CarryingLocation } from './pool-health.js';

/** Answers the static part of any flow of a deployment. */
export type StaticPart = (flow: ModelFlow) => StaticReliability;

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
