import { has, wordOf } from '../finding-values.js';
import { about, telling } from './finding-sentences.js';

/** Findings about the router, DNS, hubs, gateways, addresses and ports (S35, S55–S61, S75, S90, S108, S114–S118). */
export const NETWORK_FINDINGS = {
  ROUTER_UNPRICED: telling(
    (_, values) =>
      `The router${has(values, 'sku') ? ` ${wordOf(values, 'sku')}` : ''} is planned at no cost, because its price depends on the queries`,
    'Give router.monthlyCost.',
  ),
  ROUTER_BELOW_LOCATION: telling(
    (_, values) =>
      `The router’s availability of ${wordOf(values, 'availability')} is below the ${wordOf(values, 'locationAvailability')} of ${wordOf(values, 'location')}, so it limits the whole workload`,
    'Use a router with a higher service level.',
  ),
  ROUTER_SCOPE: telling(
    (_, values) =>
      wordOf(values, 'reason') === 'REGIONAL'
        ? `The router ${wordOf(values, 'sku')} stays within one region: it cannot send traffic past the loss of its own`
        : 'The router leaves a location only when all of it is down, not when it is unhealthy',
    'Use a global router that drains unhealthy locations.',
  ),
  DNS_UNKNOWN: about(() => 'Nothing is said about DNS, which every failover depends on', 'State dns.'),
  DNS_RESOLVERS: about(
    () => 'A hybrid network needs DNS resolvers in two regions, or a lost region takes name resolution with it',
    'Run a resolver in each of two or more regions (dns.resolvers).',
  ),
  DNS_RESOLVER_ROLES: about(
    () => 'The DNS resolvers are not told apart as primary and secondary',
    'State the role of every resolver, one PRIMARY and one SECONDARY in another region.',
  ),
  DNS_RESOLVER_WITHOUT_ZONES: about(
    (subject) => `The DNS resolver in ${subject} has no zones to spread over`,
    'Place it in a region with availability zones.',
  ),
  NETWORK_TOPOLOGY_UNKNOWN: about(
    () => 'How the locations’ networks are connected is not stated',
    'State hub with its topology and locations.',
  ),
  HUB_NOT_REDUNDANT: telling(
    (_, values) => `The network has no hub in ${wordOf(values, 'without')}, so a lost hub elsewhere cuts it off`,
    'Run a hub in each region, or use a service that spans them.',
  ),
  SINGLE_GATEWAY: telling(
    (subject) => `${subject} is a single gateway: its loss cuts the connection`,
    'Run two, or a zone-redundant one.',
  ),
  GATEWAY_NOT_ZONE_REDUNDANT: about(
    (subject) => `${subject} is not zone-redundant, so the loss of its zone cuts the connection`,
    'Use a SKU that spans the zones (zoneRedundant).',
  ),
  GATEWAY_ZONES_UNKNOWN: about((subject) => `Whether ${subject} spans the zones is not stated`, 'State zoneRedundant.'),
  ROUTING_METHOD_MISMATCH: about(
    () =>
      'The routing method does not fit the strategy: active-active needs WEIGHTED or LATENCY, active-passive PRIORITY',
    'Set router.method to what the strategy needs.',
  ),
  SUBNET_TOO_SMALL: about(
    (subject) => `The subnet of ${subject} has too few addresses for the size after failover and a rolling update`,
    'Give it a larger subnet (a smaller prefix number).',
  ),
  SNAT_PORTS: about(
    (subject) => `The outbound connections of ${subject} need more ports after a failover than there are`,
    'Add outbound addresses, or use a NAT gateway.',
  ),
  GATEWAY_TOO_SMALL: about(
    (subject) => `${subject} has too little throughput for the traffic after a failover`,
    'Use a bigger SKU, or more gateways.',
  ),
} as const;
