import type { WorkloadCheck } from './check.js';

/** A self-run component for which no managed service was looked at (S27, S32). */
export const managedOptionNotEvaluated: WorkloadCheck<'MANAGED_OPTION_NOT_EVALUATED'> = {
  code: 'MANAGED_OPTION_NOT_EVALUATED',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S32',
  find: ({ model }) =>
    model.components
      .filter(({ input }) => (input.kind === 'compute' || input.kind === 'data') && input.managedAlternative === null)
      .map(({ name, input }) => ({ subject: name, values: { kind: input.kind } })),
};
