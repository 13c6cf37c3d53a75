import { decimal, decimalText } from '../numbers/decimal.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';
import type { WorkloadDns } from '../workload/workload.js';
import type { InsightSource } from './insight-source.js';

/** A hybrid network needs so many resolvers, each in another region (S116). */
const LEAST_RESOLVERS = 2;

/** DNS resolvers of a hybrid network; without one, private and public zones need no count (S112, S116, S117). */
export interface DnsResolvers {
  readonly hybrid: boolean;
  readonly resolvers: WorkloadDns['resolvers'];
  readonly regions: number;
  /** Resolvers and regions that are needed: 0 where the network is not hybrid. */
  readonly required: number;
  /** In two or more regions, where they are needed. */
  readonly isRedundant: boolean;
  /** One primary and one secondary, in different regions; null where fewer than two are needed. */
  readonly rolesAssigned: boolean | null;
  /** Locations of the workload without a resolver, in their order: where the next one goes. */
  readonly locationsWithout: readonly string[];
}

/** How the DNS resolvers stand; null where the document does not mention DNS (S61, S116, S117). */
export function dnsResolvers({ workload }: Pick<InsightSource, 'workload'>): DnsResolvers | null {
  const { dns, locations } = workload;
  if (dns === null) return null;
  const regions = new Set(dns.resolvers.map(({ location }) => location));
  const required = dns.hybrid ? LEAST_RESOLVERS : 0;
  const primaries = dns.resolvers.filter(({ role }) => role === 'PRIMARY');
  const secondaries = dns.resolvers.filter(({ role }) => role === 'SECONDARY');
  return {
    hybrid: dns.hybrid,
    resolvers: dns.resolvers,
    regions: regions.size,
    required,
    isRedundant: regions.size >= required,
    rolesAssigned: dns.hybrid
      ? primaries.some((first) => secondaries.some((second) => second.location !== first.location))
      : null,
    locationsWithout: locations.map(({ location }) => location).filter((location) => !regions.has(location)),
  };
}

/** The hub of the network under one strategy. */
export interface HubNeed {
  readonly strategy: StrategyId;
  readonly topology: 'HUB_AND_SPOKE' | 'VIRTUAL_WAN' | 'NONE';
  /** Locations that the strategy uses and that have a hub of their own. */
  readonly covered: readonly string[];
  /** Locations that the strategy uses without one: cut off when the hub's location is lost. */
  readonly missing: readonly string[];
  readonly monthlyPerRegion: DecimalText | null;
  /** What the hubs cost a month as they are, and with one in every location that is used; null without a price. */
  readonly monthlyNow: DecimalText | null;
  readonly monthlyNeeded: DecimalText | null;
}

/** Hub regions against the locations of every strategy, with what they cost (S55); empty where no hub is stated. */
export function hubNeeds({ workload, planned }: InsightSource): readonly HubNeed[] {
  const { hub } = workload;
  if (hub === null) return [];
  const price = hub.monthlyCostPerRegion;
  const monthly = (regions: number): DecimalText | null =>
    price === null ? null : decimalText(decimal(price).times(regions));
  return planned.map(({ plan, deployment }) => {
    const used = deployment.used.map(({ id }) => id);
    const missing = hub.topology === 'NONE' ? [] : used.filter((id) => !hub.locations.includes(id));
    return {
      strategy: plan.strategy,
      topology: hub.topology,
      covered: used.filter((id) => hub.locations.includes(id)),
      missing,
      monthlyPerRegion: price,
      monthlyNow: monthly(new Set(hub.locations).size),
      monthlyNeeded: monthly(new Set([...hub.locations, ...missing]).size),
    };
  });
}
