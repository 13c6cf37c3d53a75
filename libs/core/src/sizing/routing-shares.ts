import { type Decimal, decimal, sumDecimals, ZERO } from '../numbers/decimal.js';
import type { PlanningModel } from '../plan/planning-model.js';
import { greatCircleKm } from './great-circle.js';
import { type Share, share } from './load-share.js';

/** Where the traffic of lost locations goes. A set of locations is a bit mask over their indexes. */
export interface RoutingShares {
  /** w_r, the share of a location in the normal state. */
  readonly normal: (location: number) => Share;
  /** w'_r(F): the share of a surviving location after the locations in `lost` are gone (contract 2.3). */
  readonly after: (location: number, lost: number) => Share;
}

/** Everything on one location. */
export function wholeShare(model: PlanningModel): Share {
  return share(model.weightSum, model.weightSum);
}

/** True where the mask holds the location. */
export function inMask(mask: number, location: number): boolean {
  return (mask & (1 << location)) !== 0;
}

/** All sets of exactly `size` of `count` locations, as masks in rising order. */
export function masksOfSize(count: number, size: number): readonly number[] {
  const masks: number[] = [];
  for (let mask = 0; mask < 1 << count; mask += 1) {
    if (bitCount(mask) === size) masks.push(mask);
  }
  return masks;
}

/** Number of locations in a mask. */
export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * The shares of every location after any loss, by the router's method: WEIGHTED in proportion, PRIORITY to the first
 * survivor, LATENCY to the nearest survivor of each lost location (contract 2.3, S70). Answers are kept.
 */
export function routingShares(model: PlanningModel): RoutingShares {
  const kept = new Map<number, Share>();
  const count = model.locations.length;
  const after = (location: number, lost: number): Share => {
    const key = lost * count + location;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = shareAfter({ model, location, lost });
    kept.set(key, made);
    return made;
  };
  return { normal: (location) => after(location, 0), after };
}

interface ShareQuestion {
  readonly model: PlanningModel;
  readonly location: number;
  readonly lost: number;
}

function shareAfter({ model, location, lost }: ShareQuestion): Share {
  const own = weightOf(model, location);
  if (lost === 0) return share(own, model.weightSum);
  const lostLocations = model.locations.filter(({ index }) => inMask(lost, index));
  const lostWeight = sumDecimals(lostLocations.map(({ weight }) => weight));
  switch (model.workload.router.method) {
    case 'WEIGHTED':
      return share(own, model.weightSum.minus(lostWeight));
    case 'PRIORITY':
      return share(location === firstSurvivor(model, lost) ? own.plus(lostWeight) : own, model.weightSum);
    case 'LATENCY': {
      const moved = lostLocations.filter(({ index }) => nearestSurvivor({ model, location: index, lost }) === location);
      return share(own.plus(sumDecimals(moved.map(({ weight }) => weight))), model.weightSum);
    }
  }
}

function weightOf(model: PlanningModel, location: number): Decimal {
  return model.locations[location]?.weight ?? ZERO;
}

/** Index of the first location that is not lost; −1 where all are. */
export function firstSurvivor(model: PlanningModel, lost: number): number {
  return model.locations.findIndex(({ index }) => !inMask(lost, index));
}

/**
 * The survivor nearest to a lost location: least great-circle distance, or the difference of stated round-trip times
 * where coordinates are unknown; ties and unknown distances go to the earlier location.
 */
function nearestSurvivor({ model, location, lost }: ShareQuestion): number {
  let best = firstSurvivor(model, lost);
  let bestDistance = distanceBetween(model, { from: location, to: best });
  for (const { index } of model.locations) {
    if (inMask(lost, index) || index === best) continue;
    const distance = distanceBetween(model, { from: location, to: index });
    if (distance < bestDistance) [best, bestDistance] = [index, distance];
  }
  return best;
}

/** A comparable distance between two locations; Infinity (never shown) where nothing is known. */
function distanceBetween(model: PlanningModel, { from, to }: { readonly from: number; readonly to: number }): number {
  const [a, b] = [model.locations[from]?.input, model.locations[to]?.input];
  if (a === undefined || b === undefined) return Infinity;
  const kilometres = greatCircleKm(a.facts, b.facts);
  if (kilometres !== null) return kilometres;
  if (a.rttMs === null || b.rttMs === null) return Infinity;
  return decimal(a.rttMs).minus(b.rttMs).abs().toNumber();
}
