import type { WorkloadCheck } from './check.js';
import { hasSeveralLocations } from './document-edits.js';

/** Where a location lies is not known, so that its distance to the others cannot be judged (S99). */
export const distanceUnknown: WorkloadCheck<'DISTANCE_UNKNOWN'> = {
  code: 'DISTANCE_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S99',
  find: ({ model }) =>
    !hasSeveralLocations(model)
      ? []
      : model.locations
          .filter(({ input }) => input.facts.latitude === null || input.facts.longitude === null)
          .map(({ id }) => ({ subject: id })),
};
