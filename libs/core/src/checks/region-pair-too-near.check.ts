import type { ModelLocation, PlanningModel } from '../plan/planning-model.js';
import type { WorkloadCheck } from './check.js';
import { LEAST_GEO_DISTANCE_KM, tooNearKm } from './geo-distance.js';
import { replacementEdits } from './location-replacement.js';

/** Two locations that are too near to each other to survive the same disaster (S98, S99). */
export const regionPairTooNear: WorkloadCheck<'REGION_PAIR_TOO_NEAR'> = {
  code: 'REGION_PAIR_TOO_NEAR',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S99',
  find: ({ model }) =>
    pairsOf(model).flatMap(([a, b]) => {
      const kilometres = tooNearKm(a.input.facts, b.input.facts);
      if (kilometres === null) return [];
      const values = { other: a.id, kilometres, leastKilometres: LEAST_GEO_DISTANCE_KM };
      return [{ subject: b.id, values, edits: replacementEdits(model, b) }];
    }),
};

function pairsOf({ locations }: PlanningModel): readonly (readonly [ModelLocation, ModelLocation])[] {
  return locations.flatMap((a, index) => locations.slice(index + 1).map((b) => [a, b] as const));
}
