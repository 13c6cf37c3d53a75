import { type Deployment, type Size, spansZones } from '../plan/deployment.js';
import type { Exact, ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { remembered } from '../plan/remembered.js';
import { countForLoad, type Share } from '../sizing/load-share.js';
import { standingIn, type ZoneState, zoneStates } from './domain-states.js';
import { majorityOf } from './majority.js';
import { type Rises, risesOf } from './pool-rises.js';
import { type LowerTails, lowerTailAt, lowerTails } from './replica-distribution.js';
import { isStretched } from './stretched-quorum.js';

/** A location that carries a share of the whole load while some other locations are lost. */
export interface CarryingLocation {
  readonly location: ModelLocation;
  readonly share: Share;
  /** Lost locations as a bit mask, which decide what the pools have grown to; the share follows from them. */
  readonly lost: number;
}

/** Chances of single pools: shared by all flows over a component, so each is worked out once. */
export interface PoolHealth {
  states(location: ModelLocation): readonly ZoneState[];
  /** P(the pool cannot carry `factor` of its share), at `component index × number of zone states + zone state`. */
  shortfalls(place: CarryingLocation, factor: Exact): Float64Array;
  /** The rises of P(pool < t) of every component for t below the share, by rising t. */
  rises(place: CarryingLocation): Rises;
  /** Lets go of the pools of all locations while these are lost. */
  forget(lost: number): void;
}

/** How large a pool is in a state of the locations. */
export type SizeOf = (place: CarryingLocation, component: ModelReplicated) => Size;

/** Upper bound of the chance that just these locations are lost: what is rare need not be resolved as finely. */
export type ChanceOfLoss = (lost: number) => number;

/** The pools of one location while some others are lost. */
export interface PlacePools {
  readonly plan: Deployment;
  readonly place: CarryingLocation;
  readonly states: readonly ZoneState[];
  readonly components: readonly ModelReplicated[];
  /** Replicas up of what stands, by component index and zone state. */
  readonly tails: readonly (readonly LowerTails[])[];
  /** Least replicas of a component that must be up for it to carry anything, by its index. */
  readonly majority: readonly number[];
}

/** The pools of a location with the answers about them that have been given. */
interface KeptPools extends PlacePools {
  readonly shortfalls: Map<number, Float64Array>;
  rises: Rises | null;
}

/** Chances of the pools of a deployment. */
export function poolHealth(plan: Deployment, sizeOf: SizeOf, chanceOfLoss: ChanceOfLoss): PoolHealth {
  const states = plan.model.locations.map(zoneStates);
  const statesOf = (location: ModelLocation): readonly ZoneState[] => states[location.index] ?? [];
  const components = plan.model.components.filter((component) => component.kind === 'replicated');
  const tailsOf = keptTails();
  const kept = new Map<number, KeptPools>();
  const poolsOf = (place: CarryingLocation): KeptPools => {
    const key = keyOf(place.lost, place.location.index);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const pools = placePools({ plan, place, states: statesOf(place.location), components }, { sizeOf, tailsOf });
    kept.set(key, pools);
    return pools;
  };
  return {
    states: statesOf,
    shortfalls: (place, factor) => {
      const pools = poolsOf(place);
      const known = pools.shortfalls.get(factor.value) ?? shortfalls(pools, factor);
      pools.shortfalls.set(factor.value, known);
      return known;
    },
    rises: (place) => {
      const pools = poolsOf(place);
      return (pools.rises ??= risesOf({ pools, chance: chanceOfLoss(place.lost) }));
    },
    forget: (lost) => {
      for (const { index } of plan.model.locations) kept.delete(keyOf(lost, index));
    },
  };
}

/** At most 32 locations fit a bit mask. */
function keyOf(lost: number, location: number): number {
  return lost * 32 + location;
}

/** Tails of a component of some size in every zone state of a location. */
type TailsOf = (component: ModelReplicated, size: Size, states: readonly ZoneState[]) => readonly LowerTails[];

function placePools(
  place: Pick<PlacePools, 'plan' | 'place' | 'states' | 'components'>,
  { sizeOf, tailsOf }: { readonly sizeOf: SizeOf; readonly tailsOf: TailsOf },
): KeptPools {
  const tails: (readonly LowerTails[])[] = [];
  const majority: number[] = [];
  for (const component of place.components) {
    const size = sizeOf(place.place, component);
    // The majority of a stretched store is judged over all locations at once, as a series element (contract 2.6).
    majority[component.index] = isStretched(place.plan, component) ? 0 : majorityOf(component, size.count);
    tails[component.index] = tailsOf(component, size, place.states);
  }
  const { plan, states, components } = place;
  return { plan, place: place.place, states, components, tails, majority, shortfalls: new Map(), rises: null };
}

function shortfalls({ plan, place, states, components, tails, majority }: PlacePools, factor: Exact): Float64Array {
  const { location, share } = place;
  const chances = new Float64Array(plan.model.components.length * states.length);
  for (const component of components) {
    const capacity = component.capacity[location.index] ?? null;
    const forLoad = countForLoad({ load: component.load, share, factor, capacity, utilization: plan.model.shedAbove });
    const needed = Math.max(forLoad, majority[component.index] ?? 0);
    let slot = component.index * states.length;
    for (const tail of tails[component.index] ?? []) {
      chances[slot] = lowerTailAt(tail, needed);
      slot += 1;
    }
  }
  return chances;
}

/** The tails of one placement. */
interface PlacedTails {
  readonly perDomain: readonly number[];
  readonly ofStates: readonly LowerTails[];
}

/** Keeps the tails of every count of replicas, and those over the zone states of the last placement of a count. */
function keptTails(): TailsOf {
  const counts: Map<number, LowerTails>[] = [];
  const placements: Map<number, PlacedTails>[] = [];
  const tailsFor = ({ index, replicaAvailability }: ModelReplicated, replicas: number): LowerTails => {
    const { up, down } = replicaAvailability;
    return remembered((counts[index] ??= new Map()), replicas, () => lowerTails({ n: replicas, p: up, u: down }));
  };
  return (component, { count, perDomain }, states) => {
    const ofComponent = (placements[component.index] ??= new Map());
    const known = ofComponent.get(count);
    if (known?.ofStates.length === states.length && isSame(known.perDomain, perDomain)) return known.ofStates;
    const spread = { perDomain, spans: spansZones(component) };
    const ofStates = states.map(({ up }) => tailsFor(component, standingIn(spread, up)));
    ofComponent.set(count, { perDomain, ofStates });
    return ofStates;
  };
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one === other || (one.length === other.length && one.every((count, domain) => count === other[domain]));
}
