import type { PlanningModel } from '../plan/planning-model.js';
import { hasSeveralLocations } from './document-edits.js';

/** True where a plan of the workload can rest on pools that grow: after a failover, or with the day (S42). */
export function restsOnScaling(model: PlanningModel): boolean {
  return (
    hasSeveralLocations(model) || model.components.some(({ input }) => input.kind === 'compute' && input.autoscale)
  );
}
