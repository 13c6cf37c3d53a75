import { plannedLosses } from '../cost/growth-cost.js';
import { inMask } from '../sizing/routing-shares.js';
import type { CurrentPlace } from './current-needs.js';
import type { PlannedDeployment } from './planned-deployments.js';
import { missedRecovery, resized, type Resizing, resizingKey } from './resized-plan.js';
import { addedToEmptiest } from './zone-additions.js';

/** What runs today with what each location needs by itself. */
export interface RegionQuestion {
  readonly today: PlannedDeployment;
  readonly places: readonly CurrentPlace[];
  readonly local: Resizing;
}

/**
 * The sizes with which the loss of a location is survived in time as well: `local` where it already is, or where no
 * standing replica helps. Each place gets the least that is enough while the others keep what they got: with less in
 * any one place a target that is reachable is missed (S73, S78, S79).
 */
export function regionAdditions({ today, places, local }: RegionQuestion): Resizing {
  const missedBy = (sizes: Resizing): readonly string[] => missedRecovery(resized(today.deployment, sizes), today.plan);
  const missedLocally = missedBy(local);
  if (missedLocally.length === 0 || !today.deployment.canFailOver) return local;
  const full = new Map([...local, ...places.flatMap((place) => fullSize(place, local))]);
  const stillMissed = missedBy(full);
  if (stillMissed.length >= missedLocally.length) return local;
  const isEnough = (sizes: Resizing): boolean => missedBy(sizes).every((key) => stillMissed.includes(key));
  return places.reduce<Resizing>((sizes, place) => trimmed({ place, local, sizes, isEnough }), full);
}

/** The size that a survivor grows to, standing from the beginning. */
function fullSize(place: CurrentPlace, local: Resizing): readonly (readonly [string, readonly number[]])[] {
  const { plan, component, location } = place;
  const losses = plannedLosses(plan).filter((lost) => !inMask(lost, location.index));
  const sizes = losses.map((lost) => plan.sizeAfter({ component, location: location.index, lost }).count);
  const before = standing(place, local);
  const added = Math.max(0, ...sizes) - total(before);
  if (added <= 0) return [];
  return [[resizingKey(component.index, location.index), addedToEmptiest(before, added)]];
}

interface Trimming {
  readonly place: CurrentPlace;
  readonly local: Resizing;
  readonly sizes: Resizing;
  readonly isEnough: (sizes: Resizing) => boolean;
}

/** Takes away from one place what is not needed, by halving. */
function trimmed({ place, local, sizes, isEnough }: Trimming): Resizing {
  const before = standing(place, local);
  const most = total(standing(place, sizes)) - total(before);
  const key = resizingKey(place.component.index, place.location.index);
  const withAdded = (added: number): Resizing => new Map([...sizes, [key, addedToEmptiest(before, added)]]);
  let [least, enough] = [0, most];
  while (least < enough) {
    const middle = Math.floor((least + enough) / 2);
    if (isEnough(withAdded(middle))) enough = middle;
    else least = middle + 1;
  }
  return withAdded(enough);
}

function standing({ plan, component, location }: CurrentPlace, sizes: Resizing): readonly number[] {
  const known = sizes.get(resizingKey(component.index, location.index));
  return known ?? plan.countOf(component, location.index).perDomain;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
