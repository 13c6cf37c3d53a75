import type { FindingEdit } from '../plan/evaluation.js';
import type { PlanningModel } from '../plan/planning-model.js';
import type { WorkloadDns } from '../workload/workload.js';
import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';

const LEAST_RESOLVERS = 2;

/** A hybrid network needs two or more DNS resolvers in different regions (S116). */
export const dnsResolvers: WorkloadCheck<'DNS_RESOLVERS'> = {
  code: 'DNS_RESOLVERS',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S116',
  find: ({ model }) => {
    const { dns } = model.workload;
    if (dns === null || !dns.hybrid) return [];
    const regions = new Set(dns.resolvers.map(({ location }) => location)).size;
    if (regions >= LEAST_RESOLVERS) return [];
    const values = { resolvers: dns.resolvers.length, regions, required: LEAST_RESOLVERS };
    return [{ subject: 'dns', values, edits: resolverEdits(model, dns) }];
  },
};

/** The first resolver as it is, and a secondary one in the first location that has none. */
function resolverEdits({ locations }: PlanningModel, { resolvers }: WorkloadDns): readonly FindingEdit[] {
  const primary = resolvers[0]?.location ?? locations[0]?.id;
  const secondary = locations.find(({ id }) => id !== primary)?.id;
  if (primary === undefined || secondary === undefined) return [];
  const pair = [
    { location: primary, role: 'PRIMARY' },
    { location: secondary, role: 'SECONDARY' },
  ];
  return [edit('dns.resolvers', pair)];
}
