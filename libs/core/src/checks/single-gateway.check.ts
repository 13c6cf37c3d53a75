import type { WorkloadCheck } from './check.js';
import { componentEdit } from './document-edits.js';

/** One gateway or circuit carries everything: circuits are made redundant by hand, at least two of them (S35). */
export const singleGateway: WorkloadCheck<'SINGLE_GATEWAY'> = {
  code: 'SINGLE_GATEWAY',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S35',
  find: ({ model }) => {
    if (model.workload.targets.tolerate.replicas.count === 0) return [];
    return model.components
      .filter(({ input }) => input.kind === 'network' && Math.max(input.count, input.minReplicas) < 2)
      .map((component) => ({
        subject: component.name,
        values: { count: 1, required: 2 },
        edits: [componentEdit(component, 'count', 2)],
      }));
  },
};
