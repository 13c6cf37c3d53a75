import type { UpDown } from '../numbers/probability.js';
import { type CountDistribution, probabilityAtLeast, probabilityBelow } from './distribution.js';

/** A unit that brings a whole number of capacity steps when it is up. */
export interface CapacityUnit extends UpDown {
  /** Capacity in whole steps, 0 or more. */
  readonly capacity: number;
}

/**
 * The distribution of the capacity in service of independent, different units, by the convolution
 * `f[x] ← f[x]·u + f[x−c]·p`: no term is negative, so nothing cancels (model §7). Index = capacity steps in service.
 *
 * Throws RangeError on a capacity that is not whole (scale the capacities to whole steps first).
 */
export function capacityDistribution(units: readonly CapacityUnit[]): CountDistribution {
  return units.reduce<readonly number[]>(addUnit, [1]);
}

/** A system of different units of which `k` must be up. */
export interface DifferentUnitsNeeded {
  /** The probabilities of each unit. */
  readonly units: readonly UpDown[];
  /** Units that must be up. */
  readonly k: number;
}

/** Availability and unavailability of k of n different units (Poisson-binomial, model §7), each from its own terms. */
export function differentUnitsAvailability({ units, k }: DifferentUnitsNeeded): UpDown {
  const distribution = capacityDistribution(units.map(({ p, u }) => ({ capacity: 1, p, u })));
  return {
    p: probabilityAtLeast({ distribution, needed: k }),
    u: probabilityBelow({ distribution, needed: k }),
  };
}

function addUnit(distribution: readonly number[], { capacity, p, u }: CapacityUnit): number[] {
  if (!(Number.isSafeInteger(capacity) && capacity >= 0)) {
    throw new RangeError(`capacity = ${String(capacity)} is outside {0, 1, 2, …}`);
  }
  const next = new Array<number>(distribution.length + capacity).fill(0);
  distribution.forEach((probability, inService) => {
    next[inService] = (next[inService] ?? 0) + probability * u;
    next[inService + capacity] = (next[inService + capacity] ?? 0) + probability * p;
  });
  return next;
}
