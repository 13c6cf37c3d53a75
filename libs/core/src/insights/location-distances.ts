import { LEAST_GEO_DISTANCE_KM } from '../checks/geo-distance.js';
import { estimatedRoundTripMs, roundTripMs } from '../latency/added-latency.js';
import { greatCircleKm } from '../sizing/great-circle.js';
import type { InsightSource } from './insight-source.js';

/** Two locations, how far apart they are, and how long a round trip between them takes. */
export interface LocationPair {
  readonly first: string;
  readonly second: string;
  /** Great circle; null where a region's coordinates are unknown. */
  readonly kilometres: number | null;
  /** At least 100 miles apart (S99); null where the distance is unknown. */
  readonly isGeoDistant: boolean | null;
  /** From the distance, by light in fibre on a path half as long again. */
  readonly estimatedRoundTripMs: number | null;
  /** As the document states it; only for pairs with the first location. */
  readonly statedRoundTripMs: number | null;
}

/** Distance and round trip of every pair of locations (S99, S100, S103). */
export function locationPairs({ model }: Pick<InsightSource, 'model'>): readonly LocationPair[] {
  return model.locations.flatMap((first, index) =>
    model.locations.slice(index + 1).map((second) => {
      const kilometres = greatCircleKm(first.input.facts, second.input.facts);
      const isStated = first.index === 0 && second.input.rttMs !== null;
      return {
        first: first.id,
        second: second.id,
        kilometres,
        isGeoDistant: kilometres === null ? null : kilometres >= LEAST_GEO_DISTANCE_KM,
        estimatedRoundTripMs: estimatedRoundTripMs(first, second),
        statedRoundTripMs: isStated ? roundTripMs(first, second) : null,
      };
    }),
  );
}
