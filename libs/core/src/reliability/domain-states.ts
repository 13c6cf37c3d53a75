import type { ModelLocation } from '../plan/planning-model.js';

/** One combination of zones that are up, given that the location is. */
export interface ZoneState {
  readonly probability: number;
  /** Up zones as a bit mask. */
  readonly up: number;
}

/** All 2^z states of a location's zones; the probabilities add up to 1 (model §8). */
export function zoneStates({ domainCount, zoneAvailability }: ModelLocation): readonly ZoneState[] {
  const states: ZoneState[] = [];
  for (let up = 0; up < 1 << domainCount; up += 1) {
    let probability = 1;
    for (let zone = 0; zone < domainCount; zone += 1) {
      probability *= (up & (1 << zone)) !== 0 ? zoneAvailability.up : zoneAvailability.down;
    }
    states.push({ probability, up });
  }
  return states;
}

/** Replicas that stand in the zones that are up; all of them in any zone for what spans the zones. */
export function standingIn(
  { perDomain, spans }: { readonly perDomain: readonly number[]; readonly spans: boolean },
  up: number,
): number {
  let standing = 0;
  for (let zone = 0; zone < perDomain.length; zone += 1) {
    if (spans ? up !== 0 : (up & (1 << zone)) !== 0) standing += perDomain[zone] ?? 0;
  }
  return standing;
}
