/** One component in one location: what a replica carries, where replicas stand, and how often each is up. */
export interface EnumeratedTier {
  readonly capacity: number;
  readonly perZone: readonly number[];
  readonly replicaUp: number;
}

/** A location whose every state is to be visited. */
export interface EnumeratedLocation {
  readonly up: number;
  readonly zoneUp: number;
  readonly zones: number;
  readonly tiers: readonly EnumeratedTier[];
}

/** One state of everything in a location, with what its replicas carry at 100 %: the least over the tiers. */
export interface LocationState {
  readonly probability: number;
  readonly carries: number;
}

/** Visits every state of a location, of each zone and of each single replica: 2^(1 + zones + replicas) of them. */
export function locationStates({ up, zoneUp, zones, tiers }: EnumeratedLocation): readonly LocationState[] {
  const states: LocationState[] = [{ probability: 1 - up, carries: 0 }];
  for (const zonesUp of subsets(zones)) {
    const zoneProbability = product(zonesUp.map((isUp) => (isUp ? zoneUp : 1 - zoneUp)));
    for (const { probability, carries } of replicaStates(zonesUp, tiers)) {
      states.push({ probability: up * zoneProbability * probability, carries });
    }
  }
  return states;
}

function replicaStates(zonesUp: readonly boolean[], tiers: readonly EnumeratedTier[]): readonly LocationState[] {
  return tiers.reduce<readonly LocationState[]>(
    (states, { capacity, perZone, replicaUp }) => {
      const standing = perZone.reduce((sum, count, zone) => (zonesUp[zone] === true ? sum + count : sum), 0);
      return subsets(standing).flatMap((replicasUp) => {
        const probability = product(replicasUp.map((isUp) => (isUp ? replicaUp : 1 - replicaUp)));
        const own = capacity * replicasUp.filter((isUp) => isUp).length;
        return states.map((state) => ({
          probability: state.probability * probability,
          carries: Math.min(state.carries, own),
        }));
      });
    },
    [{ probability: 1, carries: Infinity }],
  );
}

/** Every way in which a number of things are up or down. */
function subsets(size: number): readonly (readonly boolean[])[] {
  return Array.from({ length: 2 ** size }, (_, mask) =>
    Array.from({ length: size }, (__, bit) => (mask & (1 << bit)) !== 0),
  );
}

function product(factors: readonly number[]): number {
  return factors.reduce((result, factor) => result * factor, 1);
}
