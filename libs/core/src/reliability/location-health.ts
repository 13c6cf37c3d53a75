import type { Deployment } from '../plan/deployment.js';
import { type Availability, exact, type Exact, type ModelFlow, type ModelLocation } from '../plan/planning-model.js';
import { type CarryingLocation, type ChanceOfLoss, type PoolHealth, poolHealth, type SizeOf } from './pool-health.js';

/** The factor of a share of which all is to be carried. */
export const ALL = exact('1');

/** A flow's pools in a location, in some state of the other locations, against a share of the whole load. */
export interface HealthQuestion extends CarryingLocation {
  readonly flow: ModelFlow;
}

/** What reliability asks of one deployment. */
export interface LocationHealth {
  /** P(the location cannot carry `factor` of its share), the location's own loss included (contract 2.6). */
  failureBelow(question: HealthQuestion, factor: Exact): number;
  /** `∫ max(0, P(c_r < t) − floor) dt` over t in (0, share], the location's own loss included. */
  failureIntegral(question: HealthQuestion, floor: number): number;
  /** Lets go of what has been worked out for these lost locations; asked again, it is worked out again. */
  forget(lost: number): void;
  /** P(the location, or all its zones, are down). */
  domainsDown(location: ModelLocation): number;
}

/** Exact conditioning on the location and its zones; inside a state replicas are binomial and components independent. */
export function locationHealth(plan: Deployment, sizeOf: SizeOf, chanceOfLoss: ChanceOfLoss): LocationHealth {
  const pools = poolHealth(plan, sizeOf, chanceOfLoss);
  const pathOf = keptPaths(plan);
  return {
    failureBelow: (question, factor) => failureBelow({ plan, pools, question }, factor),
    failureIntegral: (question, floor) =>
      failureIntegral({ plan, pools, question, onPath: pathOf(question.flow) }, floor),
    forget: (lost) => {
      pools.forget(lost);
    },
    domainsDown: ({ availability, zoneAvailability, domainCount }) =>
      availability.down + availability.up * zoneAvailability.down ** domainCount,
  };
}

interface HealthInput {
  readonly plan: Deployment;
  readonly pools: PoolHealth;
  readonly question: HealthQuestion;
}

function failureBelow({ plan, pools, question }: HealthInput, factor: Exact): number {
  const states = pools.states(question.location);
  const shortfalls = pools.shortfalls(question, factor);
  const failure = new Float64Array(states.length);
  for (const { index } of question.flow.replicated) {
    const first = index * states.length;
    for (let state = 0; state < failure.length; state += 1) {
      const before = failure[state] ?? 0;
      failure[state] = before + (1 - before) * (shortfalls[first + state] ?? 0);
    }
  }
  let inZones = 0;
  states.forEach(({ probability }, state) => {
    inZones += probability * (failure[state] ?? 0);
  });
  const outside = outsideZones(plan, question);
  return outside + (1 - outside) * inZones;
}

/** P(the location or one of its managed components is down): these stand above the zones (contract 2.6). */
function outsideZones(plan: Deployment, { flow, location }: HealthQuestion): number {
  let down = location.availability.down;
  for (const component of flow.components) {
    if (component.kind !== 'managed') continue;
    if (component.multiRegionAvailability !== null && plan.used.length > 1) continue;
    down += (1 - down) * givenLocation(component.availability, location.availability);
  }
  return down;
}

/** Unavailability of a managed component given that its location is up: `1 − min(1, SLA/p_location)`. */
function givenLocation(service: Availability, location: Availability): number {
  return Math.max(0, (service.down - location.down) / location.up);
}

/**
 * Sweeps t upwards over the rises of all pools. Every step adds to the chance of a zone state and none takes away, so
 * small chances keep their digits.
 */
function failureIntegral(
  { plan, pools, question, onPath }: HealthInput & { readonly onPath: Uint8Array },
  floor: number,
): number {
  const states = pools.states(question.location);
  const up = new Float64Array(states.length).fill(1);
  const outside = outsideZones(plan, question);
  let inZones = 0;
  let from = 0;
  let integral = 0;
  const rises = pools.rises(question);
  for (let rise = 0; rise < rises.above.length; rise += 1) {
    if (onPath[rises.component[rise] ?? 0] !== 1) continue;
    const above = rises.above[rise] ?? 0;
    const state = rises.state[rise] ?? 0;
    integral += (above - from) * Math.max(0, outside + (1 - outside) * inZones - floor);
    from = above;
    const less = (up[state] ?? 0) * (rises.step[rise] ?? 0);
    up[state] = (up[state] ?? 0) - less;
    inZones += (states[state]?.probability ?? 0) * less;
  }
  return integral + (question.share.value - from) * Math.max(0, outside + (1 - outside) * inZones - floor);
}

function keptPaths(plan: Deployment): (flow: ModelFlow) => Uint8Array {
  const kept = new Map<ModelFlow, Uint8Array>();
  return (flow) => {
    const onPath = kept.get(flow) ?? componentsOnPath(plan, flow);
    kept.set(flow, onPath);
    return onPath;
  };
}

/** 1 at the index of every component of the flow. */
function componentsOnPath(plan: Deployment, flow: ModelFlow): Uint8Array {
  const onPath = new Uint8Array(plan.model.components.length);
  for (const { index } of flow.replicated) onPath[index] = 1;
  return onPath;
}
