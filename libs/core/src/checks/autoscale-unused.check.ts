import type { WorkloadCheck } from './check.js';
import { componentEdit } from './document-edits.js';

/** The load follows the day, but the replicas do not: built-in scaling would (S37, S22). */
export const autoscaleUnused: WorkloadCheck<'AUTOSCALE_UNUSED'> = {
  code: 'AUTOSCALE_UNUSED',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S37',
  find: ({ model }) => {
    const profile = model.workload.demand.hourlyProfile;
    if (profile === null || new Set(profile).size < 2) return [];
    return model.components
      .filter(({ input }) => input.kind === 'compute' && !input.autoscale && !input.stateful)
      .map((component) => ({ subject: component.name, edits: [componentEdit(component, 'autoscale', true)] }));
  },
};
