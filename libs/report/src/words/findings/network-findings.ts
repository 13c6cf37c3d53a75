import { choiceOf, countOf, has, listOf, wordOf } from '../finding-values.js';
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
    (_, values) => `The network has no hub in ${listOf(values, 'without')}, so a lost hub elsewhere cuts it off`,
    'Run a hub in each region, or use a service that spans them.',
  ),
  SINGLE_GATEWAY: telling(
    (subject) => `${subject} is a single gateway: its loss cuts the connection`,
    'Run two (count).',
  ),
  GATEWAY_NOT_ZONE_REDUNDANT: about(
    (subject) => `${subject} is not zone-redundant, so the loss of its zone cuts the connection`,
    'Use a SKU that spans the zones (zoneRedundant).',
  ),
  GATEWAY_ZONES_UNKNOWN: about((subject) => `Whether ${subject} spans the zones is not stated`, 'State zoneRedundant.'),
  ROUTING_METHOD_MISMATCH: telling(
    (_, values) =>
      `The router’s method ${wordOf(values, 'method')} does not fit the strategy, which needs ${choiceOf(values, 'fitting')}`,
    'Set router.method to what the strategy needs.',
  ),
  SUBNET_TOO_SMALL: telling(
    (subject, values) =>
      `The subnet of ${subject} in ${wordOf(values, 'location')} (/${wordOf(values, 'subnetPrefix')}) has ${wordOf(values, 'usable')} usable addresses, ` +
      `but ${wordOf(values, 'addresses')} are needed for ${countOf(values, { key: 'replicas', noun: 'replica' })} after a failover and a rolling update` +
      (has(values, 'smallestPrefix') ? `; /${wordOf(values, 'smallestPrefix')} is enough` : ''),
    'Give it a larger subnet (a smaller subnetPrefix).',
  ),
  SNAT_PORTS: telling(
    (subject, values) =>
      `The outbound connections of ${subject} in ${wordOf(values, 'location')} need ${wordOf(values, 'portsNeeded')} ports with ${countOf(values, { key: 'replicas', noun: 'replica' })}, ` +
      `but there are ${wordOf(values, 'portsGiven')}` +
      (has(values, 'natAddresses')
        ? `; a NAT gateway with ${countOf(values, { key: 'natAddresses', noun: 'address' })} has enough`
        : ''),
    'Add outbound addresses, or use a NAT gateway.',
  ),
  GATEWAY_TOO_SMALL: telling(
    (subject, values) =>
      `${countOf(values, { key: 'count', noun: 'gateway' })} of ${subject} in ${wordOf(values, 'location')} cannot pass the traffic after a failover; ${wordOf(values, 'required')} would` +
      (has(values, 'smallestSku') ? `, or the SKU ${wordOf(values, 'smallestSku')}` : ''),
    'Use a bigger SKU, or more gateways (count).',
  ),
} as const;
