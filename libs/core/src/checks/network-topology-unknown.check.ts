import type { WorkloadCheck } from './check.js';
import { hasSeveralLocations } from './document-edits.js';

/** Nothing is said of the network that connects the locations (S55). */
export const networkTopologyUnknown: WorkloadCheck<'NETWORK_TOPOLOGY_UNKNOWN'> = {
  code: 'NETWORK_TOPOLOGY_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S55',
  find: ({ model }) => (hasSeveralLocations(model) && model.workload.hub === null ? [{ subject: 'hub' }] : []),
};
