import type { WorkloadCheck } from './check.js';
import { componentEdit } from './document-edits.js';

/** Compute that keeps state: its users are tied to their replica, so its spare absorbs nothing (S41). */
export const statefulCompute: WorkloadCheck<'STATEFUL_COMPUTE'> = {
  code: 'STATEFUL_COMPUTE',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S41',
  find: ({ model }) =>
    model.components
      .filter(({ input }) => input.kind === 'compute' && input.stateful)
      .map((component) => ({ subject: component.name, edits: [componentEdit(component, 'stateful', false)] })),
};
