import type { RegionFacts } from '../workload/workload.js';
import { greatCircleKm } from '../sizing/great-circle.js';

/** "Hundreds or thousands of miles apart": below 100 miles of great circle one disaster can reach both (S99). */
export const LEAST_GEO_DISTANCE_KM = 160.9344;

type Place = Pick<RegionFacts, 'latitude' | 'longitude'>;

/** Kilometres between two places that are too near to be geo-distant; null where they are far enough, or unknown. */
export function tooNearKm(a: Place, b: Place): number | null {
  const kilometres = greatCircleKm(a, b);
  return kilometres === null || kilometres >= LEAST_GEO_DISTANCE_KM ? null : kilometres;
}

/** True where data may live in a geography: anywhere where the document names none, nowhere where it is unknown (S102). */
export function mayHoldData(geography: string | null, allowed: readonly string[] | null): boolean {
  if (allowed === null) return true;
  return geography !== null && allowed.some((name) => plainName(name) === plainName(geography));
}

function plainName(name: string): string {
  return name.trim().toLowerCase();
}
