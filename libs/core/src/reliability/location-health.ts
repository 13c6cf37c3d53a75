import type { Deployment, Size } from '../plan/deployment.js';
import { spansZones } from '../plan/deployment.js';
import type { Availability, Exact, ModelFlow, ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { countForLoad, type Share } from '../sizing/load-share.js';
import { type LowerTails, lowerTailAt, lowerTails } from './replica-distribution.js';
import { standingIn, type ZoneState, zoneStates } from './domain-states.js';
import { majorityOf } from './majority.js';

/** A location's pools in some state of the other locations, against a share of the whole load. */
export interface HealthQuestion {
  readonly flow: ModelFlow;
  readonly location: ModelLocation;
  /** Share of the whole load that the location carries. */
  readonly share: Share;
  /** Lost locations, which decide what the pools have grown to. */
  readonly lost: number;
}

/** P(c_r < t) as a rising step function: `failure` holds for t in (`above`, next `above`]. */
export interface FailureStep {
  readonly above: number;
  readonly failure: number;
}

/** What reliability asks of one deployment; tails are kept, since flows and states share them. */
export interface LocationHealth {
  /** P(the location cannot carry `factor` of its share), the location's own loss included (contract 2.6). */
  failureBelow(question: HealthQuestion, factor: Exact): number;
  /** P(c_r < t) over t in (0, share], the location's own loss included. */
  failureSteps(question: HealthQuestion): readonly FailureStep[];
  /** P(the location, or all its zones, are down). */
  domainsDown(location: ModelLocation): number;
}

/** Exact conditioning on the location and its zones; inside a state replicas are binomial and components independent. */
export function locationHealth(
  plan: Deployment,
  sizeOf: (component: ModelReplicated, question: HealthQuestion) => Size,
): LocationHealth {
  const states = plan.model.locations.map(zoneStates);
  const tailsOf = keptTails();
  const statesOf = (location: ModelLocation): readonly ZoneState[] => states[location.index] ?? [];
  return {
    failureBelow: (question, factor) =>
      failureBelow({ plan, question, factor, sizeOf, tailsOf, states: statesOf(question.location) }),
    failureSteps: (question) => failureSteps({ plan, question, sizeOf, tailsOf, states: statesOf(question.location) }),
    domainsDown: (location) => {
      const allZones = location.zoneAvailability.down ** location.domainCount;
      return location.availability.down + location.availability.up * allZones;
    },
  };
}

type TailsOf = (component: ModelReplicated, n: number) => LowerTails;

interface HealthInput {
  readonly plan: Deployment;
  readonly question: HealthQuestion;
  readonly states: readonly ZoneState[];
  readonly tailsOf: TailsOf;
  readonly sizeOf: (component: ModelReplicated, question: HealthQuestion) => Size;
}

function keptTails(): TailsOf {
  const kept = new Map<ModelReplicated, Map<number, LowerTails>>();
  return (component, n) => {
    const ofComponent = kept.get(component) ?? new Map<number, LowerTails>();
    kept.set(component, ofComponent);
    const { up, down } = component.replicaAvailability;
    const tails = ofComponent.get(n) ?? lowerTails({ n, p: up, u: down });
    ofComponent.set(n, tails);
    return tails;
  };
}

function failureBelow({ factor, ...input }: HealthInput & { readonly factor: Exact }): number {
  const { plan, question, states, sizeOf, tailsOf } = input;
  const pools = question.flow.replicated.map((component) => {
    const size = sizeOf(component, question);
    const needed = Math.max(neededCount(input, { component, factor }), majorityOf(component, size.count));
    return { component, size, needed, spans: spansZones(component) };
  });
  let inZones = 0;
  for (const { probability, up } of states) {
    let logUp = 0;
    for (const { component, size, needed, spans } of pools) {
      const standing = standingIn({ perDomain: size.perDomain, spans }, up);
      const failure = standing < needed ? 1 : lowerTailAt(tailsOf(component, standing), needed);
      logUp += Math.log1p(-failure);
      if (failure === 1) break;
    }
    inZones += probability * -Math.expm1(logUp);
  }
  return withLocation(plan, { question, inZones });
}

function neededCount(
  { plan, question }: HealthInput,
  { component, factor }: { component: ModelReplicated; factor: Exact },
): number {
  const capacity = component.capacity[question.location.index] ?? null;
  const carried = { load: component.load, share: question.share, factor, capacity, utilization: plan.model.shedAbove };
  return countForLoad(carried);
}

/** Adds the location itself and the managed components inside it, in series. */
function withLocation(
  plan: Deployment,
  { question, inZones }: { readonly question: HealthQuestion; readonly inZones: number },
): number {
  const outside = outsideZones(plan, question);
  return outside + (1 - outside) * inZones;
}

/** P(the location or one of its managed components is down): these stand above the zones (contract 2.6). */
function outsideZones(plan: Deployment, { flow, location }: HealthQuestion): number {
  let logUp = Math.log1p(-location.availability.down);
  for (const component of flow.components) {
    if (component.kind !== 'managed') continue;
    if (component.multiRegionAvailability !== null && plan.used.length > 1) continue;
    logUp += Math.log1p(-givenLocation(component.availability, location.availability));
  }
  return -Math.expm1(logUp);
}

/** Unavailability of a managed component given that its location is up: `1 − min(1, SLA/p_location)`. */
function givenLocation(service: Availability, location: Availability): number {
  return Math.max(0, (service.down - location.down) / location.up);
}

interface Rise {
  readonly above: number;
  readonly state: number;
  readonly component: number;
  readonly failure: number;
}

/** Failures rarer than this change no digit of any result. */
const NEGLIGIBLE = 1e-25;

function failureSteps(input: HealthInput): readonly FailureStep[] {
  const { plan, question, states } = input;
  const rises = states.flatMap((state, index) => risesOf(input, { state, index }));
  rises.sort((a, b) => a.above - b.above);
  const known = states.map(() => new Map<number, number>());
  const logUp = states.map(() => 0);
  const dead = states.map(() => 0);
  let inZones = 0;
  const steps: FailureStep[] = [];
  for (const { above, state, component, failure } of rises) {
    const before = stateFailure(logUp[state] ?? 0, dead[state] ?? 0);
    const old = known[state]?.get(component) ?? 0;
    known[state]?.set(component, failure);
    if (failure === 1) dead[state] = (dead[state] ?? 0) + 1;
    else logUp[state] = (logUp[state] ?? 0) + Math.log1p(-failure) - Math.log1p(-old);
    inZones += (states[state]?.probability ?? 0) * (stateFailure(logUp[state] ?? 0, dead[state] ?? 0) - before);
    const step = { above, failure: withLocation(plan, { question, inZones }) };
    if (steps[steps.length - 1]?.above === above) steps.pop();
    steps.push(step);
  }
  return steps[0]?.above === 0
    ? steps
    : [{ above: 0, failure: withLocation(plan, { question, inZones: 0 }) }, ...steps];
}

function stateFailure(logUp: number, dead: number): number {
  return dead > 0 ? 1 : -Math.expm1(logUp);
}

/** Where each component's chance of carrying less than t rises in one zone state, for t below the share. */
function risesOf(
  input: HealthInput,
  { state, index }: { readonly state: ZoneState; readonly index: number },
): readonly Rise[] {
  const { plan, question, sizeOf, tailsOf } = input;
  const rises: Rise[] = [];
  question.flow.replicated.forEach((component, position) => {
    if (component.load.value === 0) return;
    const size = sizeOf(component, question);
    const standing = standingIn({ perDomain: size.perDomain, spans: spansZones(component) }, state.up);
    const capacity = component.capacity[question.location.index] ?? null;
    const perReplica =
      capacity === null ? Infinity : (capacity.value * plan.model.shedAbove.value) / component.load.value;
    const least = majorityOf(component, size.count);
    if (standing < least || standing === 0) {
      rises.push({ above: 0, state: index, component: position, failure: 1 });
      return;
    }
    const tails = tailsOf(component, standing);
    if (least > 1) rises.push({ above: 0, state: index, component: position, failure: lowerTailAt(tails, least) });
    for (let up = Math.max(tails.first - 1, least - 1, 0); up <= standing; up += 1) {
      const above = up === 0 ? 0 : up * perReplica;
      if (above >= question.share.value) break;
      const failure = up === standing ? 1 : lowerTailAt(tails, up + 1);
      if (failure > NEGLIGIBLE) rises.push({ above, state: index, component: position, failure });
    }
  });
  return rises;
}

/** `∫ max(0, failure(t) − floor) dt` over t in (0, share]. */
export function integrateFailure(
  steps: readonly FailureStep[],
  { share, floor }: { readonly share: number; readonly floor: number },
): number {
  let sum = 0;
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined) continue;
    const until = Math.min(share, steps[index + 1]?.above ?? share);
    sum += Math.max(0, until - step.above) * Math.max(0, step.failure - floor);
  }
  return sum;
}
