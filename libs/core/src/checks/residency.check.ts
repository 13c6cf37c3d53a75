import type { WorkloadCheck } from './check.js';
import { residencies } from './data-residency.js';
import { replacementEdits } from './location-replacement.js';

/** A location outside of the geographies that data may live in (S102). */
export const residency: WorkloadCheck<'RESIDENCY'> = {
  code: 'RESIDENCY',
  scope: 'WORKLOAD',
  severity: 'ERROR',
  guidePoint: 'S102',
  find: ({ model }) =>
    residencies(model)
      .filter((one) => one.residency === 'FORBIDDEN')
      .map(({ location }) => ({
        subject: location.id,
        values: { geography: location.input.facts.geography, allowed: model.workload.targets.residency ?? [] },
        edits: replacementEdits(model, location),
      })),
};
