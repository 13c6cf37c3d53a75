import { seriesUnavailability } from '../numbers/probability.js';
import type { Deployment } from '../plan/deployment.js';
import { healthySets } from '../reliability/healthy-sets.js';
import { type HealthQuestion, type LocationHealth, locationHealth } from '../reliability/location-health.js';
import { seriesElements } from '../reliability/series-elements.js';
import { staticPart } from '../reliability/static-part.js';
import { type ReplicasOut, withoutReplicas } from './planned-work.js';

/** Unavailability of the settled workload, transitions left aside, with and without replicas out of service. */
export interface UnavailabilityDuringWork {
  readonly otherwise: number;
  during(out: ReplicasOut): number;
}

/**
 * The settled unavailability of a plan while planned work goes on. In active-active designs work in one location changes
 * the chances of that location alone, so those of the others are kept from one pool to the next.
 */
export function unavailabilityDuringWork(plan: Deployment): UnavailabilityDuringWork {
  const settled = plan.shape === 'ACTIVE' ? activeUnavailability(plan) : otherUnavailability(plan);
  return {
    otherwise: inSeries(settled.otherwise, plan),
    during: (out) => inSeries(settled.during(out), withoutReplicas(plan, out)),
  };
}

function inSeries(first: number, plan: Deployment): number {
  const elements = seriesElements(plan, plan.model.workloadFlow).map(({ unavailability }) => unavailability);
  return first + (1 - first) * seriesUnavailability(elements);
}

function otherUnavailability(plan: Deployment): UnavailabilityDuringWork {
  const flow = plan.model.workloadFlow;
  return {
    otherwise: staticPart(plan, flow).unavailability,
    during: (out) => staticPart(withoutReplicas(plan, out), flow).unavailability,
  };
}

function activeUnavailability(plan: Deployment): UnavailabilityDuringWork {
  const flow = plan.model.workloadFlow;
  const base = availabilityOnly(plan);
  const unavailabilityWith = (health: LocationHealth): number => {
    const [part] = healthySets({ plan, health, flows: [flow] });
    return part?.unavailability ?? 1;
  };
  return {
    otherwise: unavailabilityWith(base),
    during: (out) => {
      const worked = availabilityOnly(withoutReplicas(plan, out));
      return unavailabilityWith({
        ...base,
        failureBelow: (question, factor) =>
          (question.location.index === out.location ? worked : base).failureBelow(question, factor),
      });
    },
  };
}

/** Answers nothing but whether `availableRatio` is carried, and each question once. */
function availabilityOnly(plan: Deployment): LocationHealth {
  const { availableRatio } = plan.model;
  const health = locationHealth(
    plan,
    ({ location, lost }, component) => plan.sizeAfter({ component, location: location.index, lost }),
    () => 1,
  );
  const kept = new Map<number, number>();
  const available = (question: HealthQuestion): number => {
    const key = question.lost * 32 + question.location.index;
    const known = kept.get(key) ?? health.failureBelow(question, availableRatio);
    kept.set(key, known);
    return known;
  };
  return {
    failureBelow: (question, factor) => (factor.value === availableRatio.value ? available(question) : 0),
    failureIntegral: () => 0,
    forget: (lost) => {
      health.forget(lost);
    },
    domainsDown: (location) => health.domainsDown(location),
  };
}
