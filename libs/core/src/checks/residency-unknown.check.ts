import type { WorkloadCheck } from './check.js';
import { residencies } from './data-residency.js';

/** A location whose geography the catalogue does not know, where data may not live everywhere (S102). */
export const residencyUnknown: WorkloadCheck<'RESIDENCY_UNKNOWN'> = {
  code: 'RESIDENCY_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S102',
  find: ({ model }) =>
    residencies(model)
      .filter((one) => one.residency === 'UNKNOWN')
      .map(({ location }) => ({
        subject: location.id,
        values: { allowed: model.workload.targets.residency ?? [] },
      })),
};
