import { risingOrder } from '../numbers/rising-order.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { PlacePools } from './pool-health.js';
import { type LowerTails, lowerTailAt } from './replica-distribution.js';

/**
 * Where the chances that pools carry less than t of the whole load rise: four lists with one entry per rise, visited in
 * the given order.
 */
export interface Rises {
  /** Positions in the lists, by rising t. */
  readonly order: Uint32Array;
  /** The chance holds for t above this. */
  readonly above: readonly number[];
  /** Index of the zone state. */
  readonly state: readonly number[];
  /** Index of the component. */
  readonly component: readonly number[];
  /** log(1 − failure) that the rise adds to the state's sum; −Infinity where the pool cannot carry more at all. */
  readonly logStep: readonly number[];
}

/** A chance this much smaller than the location's own unavailability changes no digit of a sum with it. */
const RELATIVE_CUT = 1e-17;
const ABSOLUTE_CUT = 1e-30;

/** Lists of rises that are being filled. */
interface FoundRises {
  readonly above: number[];
  readonly state: number[];
  readonly component: number[];
  readonly logStep: number[];
}

/** The rises of all pools; `chance` is that of just the place's locations being lost, at most. */
export function risesOf(pools: PlacePools, chance: number): Rises {
  const { place, states, components, tails } = pools;
  const found: FoundRises = { above: [], state: [], component: [], logStep: [] };
  const least = Math.max(ABSOLUTE_CUT, place.location.availability.down * RELATIVE_CUT);
  const cuts = states.map(({ probability }) => least / (probability * chance));
  for (const component of components) {
    if (component.load.value === 0) continue;
    const perReplica = sharePerReplica(pools, component);
    for (let state = 0; state < states.length; state += 1) {
      const tail = tails[component.index * states.length + state];
      addRises(found, pools, { component, state, tail, cut: cuts[state] ?? 1, perReplica });
    }
  }
  return { ...found, order: risingOrder(found.above) };
}

/** Share of the whole load that one replica carries without shedding; Infinity without a limit. */
function sharePerReplica({ plan, place }: PlacePools, component: ModelReplicated): number {
  const capacity = component.capacity[place.location.index] ?? null;
  return capacity === null ? Infinity : (capacity.value * plan.model.shedAbove.value) / component.load.value;
}

interface PoolInState {
  readonly component: ModelReplicated;
  readonly state: number;
  readonly tail: LowerTails | undefined;
  readonly cut: number;
  readonly perReplica: number;
}

function addRises(found: FoundRises, { place, majority }: PlacePools, pool: PoolInState): void {
  const { component, state, tail, cut, perReplica } = pool;
  if (tail === undefined || cut >= 1) return;
  const least = Math.max(1, majority[component.index] ?? 0);
  const add = (above: number, logStep: number): void => {
    found.above.push(above);
    found.state.push(state);
    found.component.push(component.index);
    found.logStep.push(logStep);
  };
  if (tail.n < least) {
    add(0, -Infinity);
    return;
  }
  let before = 0;
  // Fewer than `least` up carries nothing; from there on, each replica more carries its part.
  for (let up = Math.max(tail.first - 1, least - 1); up <= tail.n; up += 1) {
    const above = up < least ? 0 : up * perReplica;
    if (above >= place.share.value) break;
    const failure = up === tail.n ? 1 : lowerTailAt(tail, up + 1);
    if (failure <= cut) continue;
    const logUp = Math.log1p(-failure);
    add(above, logUp - before);
    if (failure === 1) break;
    before = logUp;
  }
}
