import type { WorkloadCheck } from './check.js';
import { hasSeveralLocations } from './document-edits.js';

/** Nothing is said of the name resolution that every failover rests on (S61). */
export const dnsUnknown: WorkloadCheck<'DNS_UNKNOWN'> = {
  code: 'DNS_UNKNOWN',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S61',
  find: ({ model }) => (hasSeveralLocations(model) && model.workload.dns === null ? [{ subject: 'dns' }] : []),
};
