import type { FindingExample } from './finding-example.fixture.js';

const GATEWAY = { name: 'gateway', kind: 'network', pricePerHour: '1', count: 2, zoneRedundant: true };

/** 6,000 units of work move 300 Mbit a second, which one gateway of 150 Mbit cannot pass. */
const LIMITED_GATEWAY = { ...GATEWAY, throughputMbps: 150, mbpsPerWorkUnit: 0.05 };

const WITHOUT_ZONES = {
  locations: ['azure/eastus', 'azure/westus', 'azure/westus3'],
  'hub.locations': ['azure/eastus', 'azure/westus', 'azure/westus3'],
};

/** Examples of the findings about routers, DNS, hubs, gateways, addresses and ports. */
export const NETWORK_EXAMPLES = {
  ROUTER_UNPRICED: { changes: { 'router.monthlyCost': undefined }, isNotCurable: true },
  ROUTER_BELOW_LOCATION: { changes: { 'router.availability': 0.9998 } },
  ROUTER_SCOPE: {
    changes: { 'router.sku': 'Azure Application Gateway', 'router.drainsUnhealthyLocations': false },
    near: { 'router.sku': 'Azure Traffic Manager' },
  },
  DNS_UNKNOWN: { changes: { dns: undefined }, isNotCurable: true },
  DNS_RESOLVERS: {
    changes: { 'dns.resolvers': [{ location: 'azure/eastus', role: 'PRIMARY' }] },
    near: { 'dns.resolvers': [{ location: 'azure/eastus', role: 'PRIMARY' }], 'dns.hybrid': false },
  },
  DNS_RESOLVER_ROLES: { changes: { 'dns.resolvers[1].role': undefined } },
  DNS_RESOLVER_WITHOUT_ZONES: {
    changes: { ...WITHOUT_ZONES, 'dns.resolvers[1].location': 'azure/westus' },
    near: WITHOUT_ZONES,
  },
  NETWORK_TOPOLOGY_UNKNOWN: { changes: { hub: undefined }, isNotCurable: true },
  HUB_NOT_REDUNDANT: {
    changes: { 'hub.locations': ['azure/eastus'] },
    near: { 'hub.locations': ['azure/eastus'], 'hub.topology': 'NONE' },
  },
  SINGLE_GATEWAY: {
    changes: { 'components[2]': { ...GATEWAY, count: 1 } },
    near: { 'components[2]': GATEWAY },
  },
  GATEWAY_NOT_ZONE_REDUNDANT: { changes: { 'components[2]': { ...GATEWAY, zoneRedundant: false } } },
  GATEWAY_ZONES_UNKNOWN: { changes: { 'components[2]': { ...GATEWAY, zoneRedundant: undefined } } },
  GATEWAY_TOO_SMALL: {
    changes: { 'components[2]': { ...LIMITED_GATEWAY, throughputMbps: 149 } },
    near: { 'components[2]': LIMITED_GATEWAY },
  },
  ROUTING_METHOD_MISMATCH: { changes: { 'router.method': 'WEIGHTED' } },
  SUBNET_TOO_SMALL: {
    // 150 replicas of a failover, 2 on top during an update: 152 addresses, and 251 in a /24.
    changes: { 'components[0].subnetPrefix': 25, 'components[0].surgeReplicas': 2 },
    near: { 'components[0].subnetPrefix': 24, 'components[0].surgeReplicas': 101 },
  },
  SNAT_PORTS: {
    // 6,000 × 0.2 × 240 s = 288,000 ports; more than 50 backends get 512 each: 75 replicas have 38,400.
    changes: { 'components[0].snat': 'LOAD_BALANCER', 'components[0].outboundPerWorkUnit': 0.2 },
    near: { 'components[0].snat': 'NAT_GATEWAY', 'components[0].outboundPerWorkUnit': 0.7 },
  },
} as const satisfies Readonly<Record<string, FindingExample>>;
