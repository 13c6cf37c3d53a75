import { type Deployment, type Size, spansZones } from '../plan/deployment.js';
import type { Exact, ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { countForLoad, type Share } from '../sizing/load-share.js';
import { standingIn, type ZoneState, zoneStates } from './domain-states.js';
import { majorityOf } from './majority.js';
import { type LowerTails, lowerTailAt, lowerTails } from './replica-distribution.js';

/** A component's pool in a location, in some state of the other locations, against a share of the whole load. */
export interface PoolPlace {
  readonly component: ModelReplicated;
  readonly location: ModelLocation;
  readonly share: Share;
  /** Lost locations as a bit mask, which decide what the pool has grown to. */
  readonly lost: number;
}

/** Where the chance that a pool carries less than t of the whole load rises, in one zone state. */
export interface Rise {
  /** The chance holds for t above this. */
  readonly above: number;
  readonly state: number;
  /** log(1 − failure) that this rise adds to the state's sum; −Infinity where the pool cannot carry more at all. */
  readonly logStep: number;
}

/** Chances of single pools: shared by all flows over the component, so each is worked out once. */
export interface PoolHealth {
  readonly states: (location: ModelLocation) => readonly ZoneState[];
  /** log P(the pool carries `factor` of its share), per zone state. */
  logCarries(place: PoolPlace, factor: Exact): Float64Array;
  /** The rises of P(pool < t) for t below the share, by rising t. */
  rises(place: PoolPlace): readonly Rise[];
}

/** How large a pool is in a state of the locations. */
export type SizeOf = (place: PoolPlace) => Size;

/** A chance this much smaller than the location's own unavailability changes no digit of a sum with it. */
const RELATIVE_CUT = 1e-18;
const ABSOLUTE_CUT = 1e-30;

/** Chances of the pools of a deployment. */
export function poolHealth(plan: Deployment, sizeOf: SizeOf): PoolHealth {
  const states = plan.model.locations.map(zoneStates);
  const statesOf = (location: ModelLocation): readonly ZoneState[] => states[location.index] ?? [];
  const tailsOf = keptTails();
  const carries = keptByPlace<Map<number, Float64Array>>();
  const rises = keptByPlace<readonly Rise[]>();
  const questionOf = (place: PoolPlace): PoolQuestion => ({ plan, place, size: sizeOf(place), states: statesOf(place.location), tailsOf });
  return {
    states: statesOf,
    logCarries: (place, factor) => {
      const byFactor = carries(place, () => new Map<number, Float64Array>());
      const known = byFactor.get(factor.value) ?? logCarries(questionOf(place), factor);
      byFactor.set(factor.value, known);
      return known;
    },
    rises: (place) => rises(place, () => risesOf(questionOf(place))),
  };
}

interface PoolQuestion {
  readonly plan: Deployment;
  readonly place: PoolPlace;
  readonly size: Size;
  readonly states: readonly ZoneState[];
  readonly tailsOf: (component: ModelReplicated, replicas: number) => LowerTails;
}

function logCarries({ plan, place, size, states, tailsOf }: PoolQuestion, factor: Exact): Float64Array {
  const { component, location, share } = place;
  const capacity = component.capacity[location.index] ?? null;
  const forLoad = countForLoad({ load: component.load, share, factor, capacity, utilization: plan.model.shedAbove });
  const needed = Math.max(forLoad, majorityOf(component, size.count));
  const spans = spansZones(component);
  return Float64Array.from(states, ({ up }) => {
    const standing = standingIn({ perDomain: size.perDomain, spans }, up);
    return Math.log1p(-lowerTailAt(tailsOf(component, standing), needed));
  });
}

function risesOf(question: PoolQuestion): readonly Rise[] {
  if (question.place.component.load.value === 0) return [];
  return question.states.flatMap((state, index) => stateRises(question, { state, index })).sort((a, b) => a.above - b.above);
}

function stateRises(
  { plan, place, size, tailsOf }: PoolQuestion,
  { state, index }: { readonly state: ZoneState; readonly index: number },
): readonly Rise[] {
  const { component, location, share } = place;
  const standing = standingIn({ perDomain: size.perDomain, spans: spansZones(component) }, state.up);
  const least = Math.max(1, majorityOf(component, size.count));
  if (standing < least) return [{ above: 0, state: index, logStep: -Infinity }];
  const capacity = component.capacity[location.index] ?? null;
  const perReplica = capacity === null ? Infinity : (capacity.value * plan.model.shedAbove.value) / component.load.value;
  const tails = tailsOf(component, standing);
  const cut = Math.max(ABSOLUTE_CUT, location.availability.down * RELATIVE_CUT) / state.probability;
  const rises: Rise[] = [];
  let before = 0;
  // Fewer than `least` up carries nothing; from there on, each replica more carries its part.
  for (let up = Math.max(tails.first - 1, least - 1); up <= standing; up += 1) {
    const above = up < least ? 0 : up * perReplica;
    if (above >= share.value) break;
    const failure = up === standing ? 1 : lowerTailAt(tails, up + 1);
    if (failure <= cut) continue;
    const logUp = Math.log1p(-failure);
    rises.push({ above, state: index, logStep: logUp - before });
    if (failure === 1) break;
    before = logUp;
  }
  return rises;
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

/** Keeps an answer per component, location and set of lost locations: the share follows from them. */
function keptByPlace<V>(): (place: PoolPlace, make: () => V) => V {
  const kept = new Map<ModelReplicated, Map<number, V>>();
  return ({ component, location, lost }, make) => {
    const ofComponent = kept.get(component) ?? new Map<number, V>();
    kept.set(component, ofComponent);
    const key = lost * 32 + location.index;
    const known = ofComponent.get(key) ?? make();
    ofComponent.set(key, known);
    return known;
  };
}
