import { greatCircleKm } from '../sizing/great-circle.js';
import type { ModelLocation, PlanningModel } from '../plan/planning-model.js';
import type { WorkloadCheck } from './check.js';

/** "Hundreds or thousands of miles apart": below 100 miles of great circle one disaster can reach both (S99). */
export const LEAST_GEO_DISTANCE_KM = 160.9344;

/** Two locations that are too near to each other to survive the same disaster (S98, S99). */
export const regionPairTooNear: WorkloadCheck<'REGION_PAIR_TOO_NEAR'> = {
  code: 'REGION_PAIR_TOO_NEAR',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S99',
  find: ({ model }) =>
    pairsOf(model).flatMap(([a, b]) => {
      const kilometres = greatCircleKm(a.input.facts, b.input.facts);
      if (kilometres === null || kilometres >= LEAST_GEO_DISTANCE_KM) return [];
      return [{ subject: b.id, values: { other: a.id, kilometres, leastKilometres: LEAST_GEO_DISTANCE_KM } }];
    }),
};

function pairsOf({ locations }: PlanningModel): readonly (readonly [ModelLocation, ModelLocation])[] {
  return locations.flatMap((a, index) => locations.slice(index + 1).map((b) => [a, b] as const));
}
