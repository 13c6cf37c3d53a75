import { type Deployment, type Size, spansZones } from '../plan/deployment.js';
import type { Exact, ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { countForLoad, type Share } from '../sizing/load-share.js';
import { standingIn, type ZoneState, zoneStates } from './domain-states.js';
import { majorityOf } from './majority.js';
import { isStretched } from './stretched-quorum.js';
import { type LowerTails, lowerTailAt, lowerTails } from './replica-distribution.js';

/** A location that carries a share of the whole load while some other locations are lost. */
export interface CarryingLocation {
  readonly location: ModelLocation;
  readonly share: Share;
  /** Lost locations as a bit mask, which decide what the pools have grown to; the share follows from them. */
  readonly lost: number;
}

/** Where the chance that a pool carries less than t of the whole load rises, in one zone state. */
export interface Rise {
  /** The chance holds for t above this. */
  readonly above: number;
  readonly state: number;
  /** Index of the component. */
  readonly component: number;
  /** log(1 − failure) that this rise adds to the state's sum; −Infinity where the pool cannot carry more at all. */
  readonly logStep: number;
}

/** Chances of single pools: shared by all flows over a component, so each is worked out once. */
export interface PoolHealth {
  states(location: ModelLocation): readonly ZoneState[];
  /** log P(the pool carries `factor` of its share), per zone state. */
  logCarries(place: CarryingLocation, component: ModelReplicated, factor: Exact): Float64Array;
  /** The rises of P(pool < t) of every component for t below the share, by rising t. */
  rises(place: CarryingLocation): readonly Rise[];
}

/** How large a pool is in a state of the locations. */
export type SizeOf = (place: CarryingLocation, component: ModelReplicated) => Size;

/** Upper bound of the chance that just these locations are lost: what is rare need not be resolved as finely. */
export type ChanceOfLoss = (lost: number) => number;

/** A chance this much smaller than the location's own unavailability changes no digit of a sum with it. */
const RELATIVE_CUT = 1e-17;
const ABSOLUTE_CUT = 1e-30;

interface KeptChances {
  readonly carries: Map<number, (Float64Array | undefined)[]>;
  rises: readonly Rise[] | null;
}

/** Chances of the pools of a deployment. */
export function poolHealth(plan: Deployment, sizeOf: SizeOf, chanceOfLoss: ChanceOfLoss): PoolHealth {
  const states = plan.model.locations.map(zoneStates);
  const statesOf = (location: ModelLocation): readonly ZoneState[] => states[location.index] ?? [];
  const tailsOf = keptTails();
  const kept = new Map<number, KeptChances>();
  const chancesOf = ({ location, lost }: CarryingLocation): KeptChances => {
    const key = lost * 32 + location.index;
    const known = kept.get(key) ?? { carries: new Map(), rises: null };
    kept.set(key, known);
    return known;
  };
  const questionOf = (place: CarryingLocation, component: ModelReplicated): PoolQuestion => {
    const chance = chanceOfLoss(place.lost);
    return {
      plan,
      place,
      component,
      size: sizeOf(place, component),
      states: statesOf(place.location),
      tailsOf,
      chance,
    };
  };
  return {
    states: statesOf,
    logCarries: (place, component, factor) => {
      const { carries } = chancesOf(place);
      const ofFactor = carries.get(factor.value) ?? [];
      carries.set(factor.value, ofFactor);
      return (ofFactor[component.index] ??= logCarries(questionOf(place, component), factor));
    },
    rises: (place) => (chancesOf(place).rises ??= allRises(plan, (component) => risesOf(questionOf(place, component)))),
  };
}

function allRises(plan: Deployment, risesOfPool: (component: ModelReplicated) => readonly Rise[]): readonly Rise[] {
  const all = plan.model.components.flatMap((component) =>
    component.kind === 'replicated' ? risesOfPool(component) : [],
  );
  return all.sort((a, b) => a.above - b.above);
}

interface PoolQuestion {
  readonly plan: Deployment;
  readonly place: CarryingLocation;
  readonly component: ModelReplicated;
  readonly size: Size;
  readonly states: readonly ZoneState[];
  readonly tailsOf: (component: ModelReplicated, replicas: number) => LowerTails;
  /** Chance that just the lost locations are lost, at most. */
  readonly chance: number;
}

function logCarries({ plan, place, component, size, states, tailsOf }: PoolQuestion, factor: Exact): Float64Array {
  const { location, share } = place;
  const capacity = component.capacity[location.index] ?? null;
  const forLoad = countForLoad({ load: component.load, share, factor, capacity, utilization: plan.model.shedAbove });
  const needed = Math.max(forLoad, majorityHere(plan, { component, members: size.count }));
  const spans = spansZones(component);
  return Float64Array.from(states, ({ up }) => {
    const standing = standingIn({ perDomain: size.perDomain, spans }, up);
    return Math.log1p(-lowerTailAt(tailsOf(component, standing), needed));
  });
}

function risesOf(question: PoolQuestion): readonly Rise[] {
  if (question.component.load.value === 0) return [];
  return question.states.flatMap((state, index) => stateRises(question, { state, index }));
}

function stateRises(
  { plan, place, component, size, tailsOf, chance }: PoolQuestion,
  { state, index }: { readonly state: ZoneState; readonly index: number },
): readonly Rise[] {
  const { location, share } = place;
  const standing = standingIn({ perDomain: size.perDomain, spans: spansZones(component) }, state.up);
  const least = Math.max(1, majorityHere(plan, { component, members: size.count }));
  const cut = Math.max(ABSOLUTE_CUT, location.availability.down * RELATIVE_CUT) / (state.probability * chance);
  if (cut >= 1) return [];
  if (standing < least) return [{ above: 0, state: index, component: component.index, logStep: -Infinity }];
  const capacity = component.capacity[location.index] ?? null;
  const perReplica =
    capacity === null ? Infinity : (capacity.value * plan.model.shedAbove.value) / component.load.value;
  const tails = tailsOf(component, standing);
  const rises: Rise[] = [];
  let before = 0;
  // Fewer than `least` up carries nothing; from there on, each replica more carries its part.
  for (let up = Math.max(tails.first - 1, least - 1); up <= standing; up += 1) {
    const above = up < least ? 0 : up * perReplica;
    if (above >= share.value) break;
    const failure = up === standing ? 1 : lowerTailAt(tails, up + 1);
    if (failure <= cut) continue;
    const logUp = Math.log1p(-failure);
    rises.push({ above, state: index, component: component.index, logStep: logUp - before });
    if (failure === 1) break;
    before = logUp;
  }
  return rises;
}

/** The majority of a stretched store is judged over all locations at once, as a series element (contract 2.6). */
function majorityHere(
  plan: Deployment,
  { component, members }: { readonly component: ModelReplicated; readonly members: number },
): number {
  return isStretched(plan, component) ? 0 : majorityOf(component, members);
}

function keptTails(): PoolQuestion['tailsOf'] {
  const kept = new Map<ModelReplicated, Map<number, LowerTails>>();
  return (component, replicas) => {
    const ofComponent = kept.get(component) ?? new Map<number, LowerTails>();
    kept.set(component, ofComponent);
    const { up, down } = component.replicaAvailability;
    const tails = ofComponent.get(replicas) ?? lowerTails({ n: replicas, p: up, u: down });
    ofComponent.set(replicas, tails);
    return tails;
  };
}
