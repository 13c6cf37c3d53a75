import type { WorkloadCheck } from './check.js';
import { edit } from './document-edits.js';

/** Resolvers in several regions of which none is the primary, or none the secondary server (S117). */
export const dnsResolverRoles: WorkloadCheck<'DNS_RESOLVER_ROLES'> = {
  code: 'DNS_RESOLVER_ROLES',
  scope: 'WORKLOAD',
  severity: 'WARNING',
  guidePoint: 'S117',
  find: ({ model }) => {
    const { dns } = model.workload;
    if (dns === null || !dns.hybrid || dns.resolvers.length < 2) return [];
    const roles = new Set(dns.resolvers.map(({ role }) => role));
    const missing = (['PRIMARY', 'SECONDARY'] as const).filter((role) => !roles.has(role));
    if (missing.length === 0) return [];
    const edits = dns.resolvers.map((_, index) =>
      edit(`dns.resolvers[${String(index)}].role`, index === 0 ? 'PRIMARY' : 'SECONDARY'),
    );
    return [{ subject: 'dns', values: { missing }, edits }];
  },
};
