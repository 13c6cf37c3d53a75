import { describe, expect, it } from '@jest/globals';

import { aCompute, aGateway } from '../testing/a-component.js';
import { aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { evaluationOf } from '../testing/planned.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { Workload, WorkloadLimits } from '../workload/workload.js';
import { gatewayDemands } from './gateway-demand.js';
import { insightSource, type InsightSource } from './insight-source.js';
import { outboundPortDemands } from './outbound-ports.js';
import { subnetDemands } from './subnet-demand.js';

/** Azure's figures (model §17). */
const LIMITS: WorkloadLimits = {
  subnets: [{ provider: 'azure', reservedAddresses: 5 }],
  snat: [
    {
      provider: 'azure',
      natPortsPerAddress: 64_512,
      natMostAddresses: 16,
      loadBalancerPortsPerAddress: 64_000,
      loadBalancerTable: [
        { upToBackends: 50, ports: 1024 },
        { upToBackends: 100, ports: 512 },
      ],
      firewallPortsPerInstance: 2496,
      firewallLeastInstances: 2,
    },
  ],
  gatewaySkus: [
    { provider: 'azure', name: 'VpnGw2', throughputMbps: 1000, isZoneRedundant: false },
    { provider: 'azure', name: 'VpnGw2AZ', throughputMbps: 1000, isZoneRedundant: true },
    { provider: 'azure', name: 'VpnGw3AZ', throughputMbps: 1250, isZoneRedundant: true },
  ],
  routers: [],
};

function sourceOf(draft: WorkloadDraft, limits: WorkloadLimits = LIMITS): InsightSource {
  const workload: Workload = { ...aWorkload({ locations: TWO_LOCATIONS, ...draft }), limits };
  return insightSource({ workload, evaluation: evaluationOf(workload) });
}

function first<T extends { readonly strategy: StrategyId }>(rows: readonly T[], strategy: StrategyId): T {
  const found = rows.find((row) => row.strategy === strategy);
  if (found === undefined) throw new Error(`no row of ${strategy}`);
  return found;
}

describe('subnets at failover', () => {
  it('hold the replicas after a failover and the surge of an update', () => {
    // Half of 2,000/s at capacity: M = ceil(1000/80) = 13, with a zone more 13 + 7 = 20; alone ceil(2000/80) = 25.
    // (25 + 2) · 1 = 27 addresses: a /27 has 32 − 5 = 27 and holds 27 − 2 = 25 replicas at most.
    const components = [aCompute({ subnetPrefix: 27, surgeReplicas: 2 })];
    const row = first(
      subnetDemands(sourceOf({ demand: { peakPerSecond: '2000' }, components })),
      'ACTIVE_ACTIVE_AT_CAPACITY',
    );
    expect(row).toMatchObject({ replicasNow: 20, replicasAtFailover: 25, addressesNeeded: 27, addressesUsable: 27 });
    expect(row).toMatchObject({ fits: true, smallestPrefix: 27, mostReplicas: 25, reason: null });
  });

  it('are too small by one address', () => {
    const components = [aCompute({ subnetPrefix: 27, surgeReplicas: 3 })];
    const row = first(
      subnetDemands(sourceOf({ demand: { peakPerSecond: '2000' }, components })),
      'ACTIVE_ACTIVE_AT_CAPACITY',
    );
    expect(row).toMatchObject({ addressesNeeded: 28, fits: false, smallestPrefix: 26, mostReplicas: 24 });
  });

  it('keep an address for every stopped replica', () => {
    // Cold spare: the primary's 25 + 13 = 38 are deployed and stopped in the second location.
    const rows = subnetDemands(sourceOf({ demand: { peakPerSecond: '2000' } }));
    const cold = rows.find(({ strategy, location }) => strategy === 'COLD_SPARE' && location === 'azure/westus3');
    expect(cold).toMatchObject({ replicasNow: 38, replicasAtFailover: 38, smallestPrefix: 26 });
    expect(cold).toMatchObject({ fits: null, reason: 'PREFIX_NOT_STATED' });
  });

  it('say so where the provider’s own addresses are unknown', () => {
    const components = [aCompute({ subnetPrefix: 27 })];
    const row = first(subnetDemands(sourceOf({ components }, { ...LIMITS, subnets: [] })), 'ZONE_REDUNDANT');
    expect(row).toMatchObject({ fits: null, smallestPrefix: null, reason: 'RESERVED_ADDRESSES_UNKNOWN' });
  });
});

describe('outbound ports at failover', () => {
  // 4,080/s: alone ceil(4080/80) = 51 backends; half of it ceil(2040/80) = 26 and 13 more = 39.
  const demand = { peakPerSecond: '4080' };
  const components = [aCompute({ outboundPerWorkUnit: '0.04', outboundHoldSeconds: 240 })];
  const source = sourceOf({ demand, components });
  const row = first(outboundPortDemands(source), 'ACTIVE_ACTIVE_AT_CAPACITY');

  it('count the connections of the whole load with their hold time', () => {
    // 4,080/s · 0.04 · 240 s = 39,168 ports; over 51 backends 768 each.
    expect(row).toMatchObject({
      backendsNow: 39,
      backendsAtFailover: 51,
      portsNeeded: 39_168,
      portsNeededPerBackend: 768,
    });
  });

  it('halve at the step from 50 to 51 backends of a load balancer', () => {
    expect(row.loadBalancer).toEqual({
      defaultPortsNow: 1024,
      defaultPortsAtFailover: 512,
      crossesRow: true,
      defaultIsEnough: false,
      rulePortsAtFailover: 1254, // floor(64,000 / 51)
      ruleAddressesNeeded: 1,
    });
  });

  it('need one address of a NAT gateway and eight of a firewall with two instances', () => {
    // 39,168 / 64,512 → 1; 39,168 / (2 · 2,496) = 7.8 → 8.
    expect(row.natGateway).toEqual({ addressesNeeded: 1, mostAddresses: 16, isEnough: true });
    expect(row.firewall).toEqual({ instances: 2, addressesNeeded: 8 });
  });

  it('name the cheaper of the two where prices are given', () => {
    const prices = ['azure/eastus', 'azure/westus3'].map((location) => ({
      location,
      natGatewayPerHour: '0.045',
      firewallPerHour: '1.25',
      publicAddressPerHour: '0.005',
    }));
    // (0.045 + 0.005) · 730 = 36.5 against (1.25 + 8 · 0.005) · 730 = 941.7 a month.
    const priced = first(outboundPortDemands(source, prices), 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(priced.cheaper).toEqual({ source: 'NAT_GATEWAY', monthly: '36.5', otherMonthly: '941.7' });
    expect(row.cheaper).toBeNull();
  });

  it('leave the firewall where a NAT gateway has too few addresses', () => {
    // 4,080 · 2 · 240 = 1,958,400 ports; 16 · 64,512 = 1,032,192.
    const busy = sourceOf({ demand, components: [aCompute({ outboundPerWorkUnit: '2', outboundHoldSeconds: 240 })] });
    const prices = [
      { location: 'azure/eastus', natGatewayPerHour: '0.045', firewallPerHour: '1', publicAddressPerHour: '0' },
    ];
    const found = first(outboundPortDemands(busy, prices), 'ZONE_REDUNDANT');
    expect(found.natGateway).toMatchObject({ addressesNeeded: 31, isEnough: false });
    expect(found.cheaper).toEqual({ source: 'FIREWALL', monthly: '730', otherMonthly: null });
  });

  it('are unknown without the provider’s limits', () => {
    const unknown = first(outboundPortDemands(sourceOf({ components }, { ...LIMITS, snat: [] })), 'ZONE_REDUNDANT');
    expect(unknown).toMatchObject({ loadBalancer: null, natGateway: null, reason: 'PORT_LIMITS_UNKNOWN' });
  });
});

describe('gateways at failover', () => {
  const gateway = aGateway({ throughputMbps: '650', mbpsPerWorkUnit: '1', capacityPerSecond: '650' });
  const rows = gatewayDemands(sourceOf({ components: [aCompute(), gateway] }));

  it('pass half the traffic now and all of it after the loss of the other location', () => {
    // 600 Mbps fit 650; 1,200 do not, and of the zone-redundant sizes 1,250 is the first that does.
    const row = first(rows, 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(row).toMatchObject({ mbpsNow: 600, mbpsAtFailover: 1200, statedMbps: 650, carries: false });
    expect(row).toMatchObject({
      needsZoneRedundancy: true,
      smallestSku: 'VpnGw3AZ',
      smallestSkuMbps: 1250,
      reason: null,
    });
  });

  it('need no zone redundancy where no zone may be lost', () => {
    const calm = sourceOf({
      demand: { peakPerSecond: '900' },
      components: [aCompute(), gateway],
      targets: { tolerate: { zones: 0 } },
    });
    expect(first(gatewayDemands(calm), 'ZONE_REDUNDANT')).toMatchObject({
      needsZoneRedundancy: false,
      smallestSku: 'VpnGw2',
    });
  });

  it('are not sized without traffic, and none is large enough for too much', () => {
    const silent = gatewayDemands(sourceOf({ components: [aCompute(), aGateway()] }));
    expect(first(silent, 'ZONE_REDUNDANT')).toMatchObject({
      mbpsNow: null,
      carries: null,
      reason: 'TRAFFIC_NOT_STATED',
    });
    const busy = gatewayDemands(sourceOf({ demand: { peakPerSecond: '1300' }, components: [aCompute(), gateway] }));
    expect(first(busy, 'ZONE_REDUNDANT')).toMatchObject({ smallestSku: null, reason: 'NO_SIZE_LARGE_ENOUGH' });
  });
});
