import { risingOrder } from '../numbers/rising-order.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { PlacePools } from './pool-health.js';
import { type LowerTails, lowerTailAt } from './replica-distribution.js';

/** Where the chances that pools carry less than t of the whole load rise: four lists by rising t, one entry per rise. */
export interface Rises {
  /** The chance holds for t above this. */
  readonly above: Float64Array;
  /** Index of the zone state. */
  readonly state: Uint16Array;
  /** Index of the component. */
  readonly component: Uint32Array;
  /** Share of the chance still left to carry t that the rise takes away, 0 to 1; 1 where the pool cannot carry more. */
  readonly step: Float64Array;
}

/** A chance this much smaller than the location's own unavailability changes no digit of a sum with it. */
const RELATIVE_CUT = 1e-17;
const ABSOLUTE_CUT = 1e-30;

/** Room that the rises of one place after another are found in. */
export class FoundRises {
  private above = new Float64Array(ROOM_AT_FIRST);
  private state = new Uint16Array(ROOM_AT_FIRST);
  private component = new Uint32Array(ROOM_AT_FIRST);
  private step = new Float64Array(ROOM_AT_FIRST);
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  add(rise: {
    readonly component: number;
    readonly state: number;
    readonly above: number;
    readonly step: number;
  }): void {
    if (this.count === this.above.length) this.widen();
    this.above[this.count] = rise.above;
    this.state[this.count] = rise.state;
    this.component[this.count] = rise.component;
    this.step[this.count] = rise.step;
    this.count += 1;
  }

  /** The rises found since the room was cleared, by rising t. */
  sorted(): Rises {
    const order = risingOrder(this.above.subarray(0, this.count));
    const rises = {
      above: new Float64Array(order.length),
      state: new Uint16Array(order.length),
      component: new Uint32Array(order.length),
      step: new Float64Array(order.length),
    };
    for (let place = 0; place < order.length; place += 1) {
      const rise = order[place] ?? 0;
      rises.above[place] = this.above[rise] ?? 0;
      rises.state[place] = this.state[rise] ?? 0;
      rises.component[place] = this.component[rise] ?? 0;
      rises.step[place] = this.step[rise] ?? 0;
    }
    return rises;
  }

  private widen(): void {
    const room = 2 * this.count;
    const [above, state, component, step] = [this.above, this.state, this.component, this.step];
    this.above = new Float64Array(room);
    this.state = new Uint16Array(room);
    this.component = new Uint32Array(room);
    this.step = new Float64Array(room);
    this.above.set(above);
    this.state.set(state);
    this.component.set(component);
    this.step.set(step);
  }
}

const ROOM_AT_FIRST = 64;

/** What rises are looked for in. */
export interface RisesQuestion {
  readonly pools: PlacePools;
  /** Chance of just the place's locations being lost, at most. */
  readonly chance: number;
}

/** The rises of all pools of a place. */
export function risesOf({ pools, chance }: RisesQuestion, found: FoundRises): Rises {
  const { place, states, components, tails, majority } = pools;
  found.clear();
  const countsFrom = Math.max(ABSOLUTE_CUT, place.location.availability.down * RELATIVE_CUT);
  const cuts = states.map(({ probability }) => countsFrom / (probability * chance));
  for (const component of components) {
    const { index, load } = component;
    if (load.value === 0) continue;
    const perReplica = sharePerReplica(pools, component);
    const least = Math.max(1, majority[index] ?? 0);
    const share = place.share.value;
    for (let state = 0; state < states.length; state += 1) {
      const tail = tails[index]?.[state];
      addRises(found, { component: index, state, tail, cut: cuts[state] ?? 1, least, perReplica, share });
    }
  }
  return found.sorted();
}

/** Share of the whole load that one replica carries without shedding; Infinity without a limit. */
function sharePerReplica({ plan, place }: PlacePools, component: ModelReplicated): number {
  const capacity = component.capacity[place.location.index] ?? null;
  return capacity === null ? Infinity : (capacity.value * plan.model.shedAbove.value) / component.load.value;
}

interface PoolInState {
  readonly component: number;
  readonly state: number;
  readonly tail: LowerTails | undefined;
  /** What is rarer does not count. */
  readonly cut: number;
  /** Least replicas that must be up for the pool to carry anything. */
  readonly least: number;
  readonly perReplica: number;
  /** Share of the whole load that the pool is to carry. */
  readonly share: number;
}

function addRises(found: FoundRises, { component, state, tail, cut, least, perReplica, share }: PoolInState): void {
  if (tail === undefined || cut >= 1) return;
  if (tail.n < least) {
    found.add({ component, state, above: 0, step: 1 });
    return;
  }
  const { lowest, highest } = decidingCounts(tail, { least, perReplica, share });
  if (lowerTailAt(tail, highest + 1) <= cut) return;
  let up = highest;
  while (up > lowest && lowerTailAt(tail, up) > cut) up -= 1;
  // Fewer than `least` up carries nothing; from there on, each replica more carries its part.
  for (let before = 0; up <= highest; up += 1) {
    const failure = lowerTailAt(tail, up + 1);
    found.add({
      component,
      state,
      above: up < least ? 0 : up * perReplica,
      step: (failure - before) / (1 - before),
    });
    before = failure;
  }
}

/** Counts up between which the chance to carry a part of the share changes at all; `highest` may be below `lowest`. */
function decidingCounts(
  { n, first, lower }: LowerTails,
  { least, perReplica, share }: Pick<PoolInState, 'least' | 'perReplica' | 'share'>,
): { readonly lowest: number; readonly highest: number } {
  let shortOfShare = Math.min(n, Math.ceil(share / perReplica));
  while (shortOfShare > 0 && shortOfShare * perReplica >= share) shortOfShare -= 1;
  const certain = first + lower.length - 1;
  return { lowest: Math.max(first, least) - 1, highest: Math.min(n, certain, Math.max(least - 1, shortOfShare)) };
}
