import { compensatedSum } from '../numbers/compensated-sum.js';
import { seriesUnavailability, type UpDown } from '../numbers/probability.js';
import { binomialLowerTail } from './k-of-n.js';

/** At most this many zones: every state of the zones is visited (model §18, ≤ 2^16). */
const MOST_ZONES = 16;

/** One tier of a flow. */
export interface TierInZones {
  /** Replicas in each zone, in the order of the zones. */
  readonly perZone: readonly number[];
  /** One replica, given that its zone is up. */
  readonly replica: UpDown;
  /** Replicas that must be up for the tier to serve. */
  readonly needed: number;
}

/** Tiers that are all needed and stand in the same zones of one region. */
export interface SharedZonesFlow {
  /** The region. */
  readonly region: UpDown;
  /** The zones, each given that the region is up. */
  readonly zones: readonly UpDown[];
  readonly tiers: readonly TierInZones[];
}

/**
 * Availability of a flow whose tiers share zones and a region: conditioned on which zones are up, where the tiers are
 * independent, never a product of tier availabilities (model §8).
 *
 * Throws RangeError on more than 16 zones.
 */
export function sharedZonesAvailability({ region, zones, tiers }: SharedZonesFlow): UpDown {
  if (zones.length > MOST_ZONES) throw new RangeError(`zones = ${String(zones.length)} is outside [0, 16]`);
  const states = zoneStates(zones).map(({ weight, isUp }) => ({
    weight,
    failure: seriesUnavailability(tiers.map((tier) => tierFailure(tier, isUp))),
  }));
  const down = compensatedSum(states.map(({ weight, failure }) => weight * failure));
  const up = compensatedSum(states.map(({ weight, failure }) => weight * (1 - failure)));
  return { p: region.p * up, u: region.u + region.p * down };
}

interface ZoneState {
  readonly weight: number;
  readonly isUp: readonly boolean[];
}

function zoneStates(zones: readonly UpDown[]): readonly ZoneState[] {
  return zones.reduce<readonly ZoneState[]>(
    (states, { p, u }) =>
      states.flatMap(({ weight, isUp }) => [
        { weight: weight * p, isUp: [...isUp, true] },
        { weight: weight * u, isUp: [...isUp, false] },
      ]),
    [{ weight: 1, isUp: [] }],
  );
}

function tierFailure({ perZone, replica, needed }: TierInZones, isUp: readonly boolean[]): number {
  const n = perZone.reduce((sum, replicas, zone) => (isUp[zone] === true ? sum + replicas : sum), 0);
  return binomialLowerTail({ n, k: needed, ...replica });
}
