import { leftAfterDomainLoss } from '../sizing/placement.js';

/**
 * Replicas per zone after more are put, one by one, into the emptiest zone, the first of equals. What stands is not
 * moved. No other way to add as many leaves more after the loss of the fullest zones.
 */
export function addedToEmptiest(perZone: readonly number[], added: number): readonly number[] {
  const level = waterLevel(perZone, added);
  const filled = perZone.map((count) => Math.max(count, level));
  let rest = added - (total(filled) - total(perZone));
  return filled.map((count) => {
    if (count !== level || rest <= 0) return count;
    rest -= 1;
    return count + 1;
  });
}

/** Where replicas must stand so that enough are left. */
export interface ZoneRequirement {
  readonly perZone: readonly number[];
  /** Replicas that must be left after the loss. */
  readonly needed: number;
  /** Fullest zones that are lost; fewer than there are. */
  readonly zonesLost: number;
}

/** The least replicas to add, each into the emptiest zone, so that enough are left (S96, S107; model §4). */
export function leastAddedForZones({ perZone, needed, zonesLost }: ZoneRequirement): number {
  const isEnough = (added: number): boolean =>
    leftAfterDomainLoss(addedToEmptiest(perZone, added), zonesLost) >= needed;
  if (isEnough(0)) return 0;
  let [tooFew, enough] = [0, needed * perZone.length];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** The height up to which every lower zone can be filled whole. */
function waterLevel(perZone: readonly number[], added: number): number {
  const rising = [...perZone].sort((a, b) => a - b);
  let below = 0;
  for (const [index, count] of rising.entries()) {
    const width = index + 1;
    below += count;
    const next = rising[width] ?? Infinity;
    const level = Math.floor((below + added) / width);
    if (level < next || next === Infinity) return Math.max(count, level);
  }
  return 0;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
