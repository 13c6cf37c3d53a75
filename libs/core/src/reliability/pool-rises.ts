import { risingOrder } from '../numbers/rising-order.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { PlacePools } from './pool-health.js';
import { type LowerTails, lowerTailAt } from './replica-distribution.js';

/**
 * Where the chances that pools carry less than t of the whole load rise: four lists by rising t, one entry per rise. Plain lists:
 * most plans have a handful of rises, for which making typed arrays takes longer than all that is done with them.
 */
export interface Rises {
  /** The chance holds for t above this. */
  readonly above: readonly number[];
  /** Index of the zone state. */
  readonly state: readonly number[];
  /** Index of the component. */
  readonly component: readonly number[];
  /** Share of the chance still left to carry t that the rise takes away, 0 to 1; 1 where the pool cannot carry more. */
  readonly step: readonly number[];
}

/** Rises as they are found. */
interface FoundRises {
  readonly above: number[];
  readonly state: number[];
  readonly component: number[];
  readonly step: number[];
}

/** A chance this much smaller than the location's own unavailability changes no digit of a sum with it. */
const RELATIVE_CUT = 1e-17;
const ABSOLUTE_CUT = 1e-30;

/** What rises are looked for in. */
export interface RisesQuestion {
  readonly pools: PlacePools;
  /** Chance of just the place's locations being lost, at most. */
  readonly chance: number;
}

/** The rises of all pools of a place. */
export function risesOf({ pools, chance }: RisesQuestion): Rises {
  const { place, states, components, tails, majority } = pools;
  const found: FoundRises = { above: [], state: [], component: [], step: [] };
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
  return sorted(found);
}

/** By rising t. */
function sorted(found: FoundRises): Rises {
  const rises: FoundRises = { above: [], state: [], component: [], step: [] };
  for (const rise of risingOrder(found.above)) {
    rises.above.push(found.above[rise] ?? 0);
    rises.state.push(found.state[rise] ?? 0);
    rises.component.push(found.component[rise] ?? 0);
    rises.step.push(found.step[rise] ?? 0);
  }
  return rises;
}

function add(
  found: FoundRises,
  rise: { readonly component: number; readonly state: number; readonly above: number; readonly step: number },
): void {
  found.above.push(rise.above);
  found.state.push(rise.state);
  found.component.push(rise.component);
  found.step.push(rise.step);
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
    add(found, { component, state, above: 0, step: 1 });
    return;
  }
  const { lowest, highest } = decidingCounts(tail, { least, perReplica, share });
  if (lowerTailAt(tail, highest + 1) <= cut) return;
  let up = highest;
  while (up > lowest && lowerTailAt(tail, up) > cut) up -= 1;
  // Fewer than `least` up carries nothing; from there on, each replica more carries its part.
  for (let before = 0; up <= highest; up += 1) {
    const failure = lowerTailAt(tail, up + 1);
    add(found, {
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
