import type { Deployment, Size } from '../plan/deployment.js';
import type { ModelFlow, ModelReplicated } from '../plan/planning-model.js';
import { type Share, share } from '../sizing/load-share.js';
import { decimal } from '../numbers/decimal.js';
import { wholeShare } from '../sizing/routing-shares.js';
import { chanceOfLoss, healthySets } from './healthy-sets.js';
import { ALL, type LocationHealth, locationHealth } from './location-health.js';
import type { FlowInput, FlowStatic, StaticReliability } from './static-reliability.js';
import type { CarryingLocation } from './pool-health.js';

/** The static part of one flow. */
export function staticPart(plan: Deployment, flow: ModelFlow): StaticReliability {
  const [part = NOTHING_SERVED] = staticParts(plan, [flow]);
  return part;
}

/** The static part of each flow by the shape of the strategy, in the order of the flows (contract 2.6, model §8, §9). */
export function staticParts(plan: Deployment, flows: readonly ModelFlow[]): readonly FlowStatic[] {
  const health: LocationHealth = locationHealth(
    plan,
    (place, component) => sizeIn({ plan, place, component }),
    chanceOfLoss(plan, () => health),
  );
  const each = (partOf: (flow: ModelFlow) => StaticReliability): readonly FlowStatic[] =>
    flows.map((flow) => {
      const { unavailability, unserved, notFull } = partOf(flow);
      return { flow, unavailability, unserved, notFull };
    });
  switch (plan.shape) {
    case 'SINGLE':
      return each((flow) => singleLocation({ plan, health, flow }));
    case 'PASSIVE':
      return each((flow) => firstHealthy({ plan, health, flow }));
    case 'ACTIVE':
      return healthySets({ plan, health, flows });
    case 'STAMPS':
      return each((flow) => ownStamps({ plan, health, flow }));
  }
}

const NOTHING_SERVED: StaticReliability = { unavailability: 1, unserved: 1, notFull: 1 };

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

function singleLocation({ plan, health, flow }: FlowInput): StaticReliability {
  const [location] = plan.used;
  if (location === undefined) return NOTHING_SERVED;
  const question = { flow, location, share: wholeShare(plan.model), lost: 0 };
  return {
    unavailability: health.failureBelow(question, plan.model.availableRatio),
    unserved: health.failureIntegral(question, 0),
    notFull: health.failureBelow(question, ALL),
  };
}

/** The first healthy location serves everything; nobody healthy = nothing served. */
function firstHealthy({ plan, health, flow }: FlowInput): StaticReliability {
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
function ownStamps({ plan, health, flow }: FlowInput): StaticReliability {
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
