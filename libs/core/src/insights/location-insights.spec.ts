import { describe, expect, it } from '@jest/globals';

import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload, type WorkloadDraft } from '../testing/a-workload.js';
import { evaluationOf } from '../testing/planned.js';
import type { Workload } from '../workload/workload.js';
import { locationResidencies } from './data-residencies.js';
import { insightSource, type InsightSource } from './insight-source.js';
import { locationPairs } from './location-distances.js';
import { dnsResolvers, hubNeeds } from './network-topology.js';
import { routerFits } from './router-fit.js';
import { spreadLatencies } from './spread-latency.js';

/** Coordinates that Azure publishes. */
const EAST = { geography: 'United States', zones: 3, pair: 'westus', latitude: 37.3719, longitude: -79.8164 };
const WEST = { geography: 'United States', zones: 0, pair: 'eastus', latitude: 37.783, longitude: -122.417 };
const WEST_US = aLocation('azure/westus', { facts: WEST });
const EAST_US = aLocation('azure/eastus', { facts: EAST });

function sourceOf(draft: WorkloadDraft, more: Partial<Workload> = {}): InsightSource {
  const workload: Workload = { ...aWorkload({ locations: [WEST_US, EAST_US], ...draft }), ...more };
  return insightSource({ workload, evaluation: evaluationOf(workload) });
}

describe('distances between locations', () => {
  it('let West US with East US pass as geo-distant, as the guide says', () => {
    const [pair] = locationPairs(sourceOf({}));
    // Great circle between Azure's coordinates; 2 · 3,700 km · 1.5 / 200 km per ms is some 55 ms.
    expect(pair?.kilometres).toBeGreaterThan(3650);
    expect(pair?.kilometres).toBeLessThan(3750);
    expect(pair?.isGeoDistant).toBe(true);
    expect(pair?.estimatedRoundTripMs).toBeCloseTo((2 * (pair?.kilometres ?? 0) * 1.5) / 200, 9);
    expect(pair?.statedRoundTripMs).toBeNull();
  });

  it('put a stated round trip beside the estimate, and have none where nothing is known', () => {
    const stated = aLocation('azure/eastus', { facts: EAST, rttMs: '62.5' });
    const unknown = aLocation('azure/nowhere');
    const pairs = locationPairs(sourceOf({ locations: [WEST_US, stated, unknown] }));
    expect(pairs.map(({ first, second, statedRoundTripMs }) => [first, second, statedRoundTripMs])).toEqual([
      ['azure/westus', 'azure/eastus', 62.5],
      ['azure/westus', 'azure/nowhere', null],
      ['azure/eastus', 'azure/nowhere', null],
    ]);
    expect(pairs[1]).toMatchObject({ kilometres: null, isGeoDistant: null, estimatedRoundTripMs: null });
  });

  it('do not let two places next to each other pass', () => {
    const near = aLocation('azure/near', { facts: { ...EAST, latitude: 38 } });
    const [pair] = locationPairs(sourceOf({ locations: [EAST_US, near] }));
    expect(pair?.isGeoDistant).toBe(false);
  });
});

describe('latency of a spread', () => {
  const locations = [
    aLocation('azure/westus', { trafficWeight: '3' }),
    aLocation('azure/eastus', { trafficWeight: '1', rttMs: '60' }),
  ];

  it('weighs the way to the first location by the users who take it', () => {
    // A quarter of the users is 60 ms away: 15 ms on average. After its loss they are led there: 60 ms, 15 over all.
    const active = spreadLatencies(sourceOf({ locations })).find(
      ({ strategy }) => strategy === 'ACTIVE_ACTIVE_AT_CAPACITY',
    );
    expect(active?.userWeightedMs).toBeCloseTo(15, 12);
    expect(active?.afterLoss).toEqual([
      { lost: 'azure/westus', reroutedRatio: 0.75, extraMs: 60, meanExtraMs: 45 },
      { lost: 'azure/eastus', reroutedRatio: 0.25, extraMs: 60, meanExtraMs: 15 },
    ]);
  });

  it('is nothing in one location, where nobody takes over either', () => {
    const zonal = spreadLatencies(sourceOf({ locations })).find(({ strategy }) => strategy === 'ZONE_REDUNDANT');
    expect(zonal).toMatchObject({ userWeightedMs: 0, afterLoss: [{ reroutedRatio: 1, extraMs: null }] });
  });

  it('counts the writes of a flow that go to the one writer', () => {
    const components = [aCompute(), aStore({ writeRatio: '0.5', capacityPerSecond: '2000' })];
    const active = spreadLatencies(sourceOf({ locations, components })).find(
      ({ strategy }) => strategy === 'ACTIVE_ACTIVE_AT_CAPACITY',
    );
    expect(active?.flows).toEqual([{ flow: 'all', addedMs: 30 }]);
  });
});

describe('residency of locations', () => {
  it('says where data may live and which strategies put it there', () => {
    const locations = [EAST_US, aLocation('azure/northeurope', { facts: { ...EAST, geography: 'Europe' } })];
    const rows = locationResidencies(
      sourceOf({ locations, components: [aCompute(), aStore()], targets: { residency: ['Europe'] } }),
    );
    expect(rows.map(({ location, residency }) => [location, residency])).toEqual([
      ['azure/eastus', 'FORBIDDEN'],
      ['azure/northeurope', 'ALLOWED'],
    ]);
    expect(rows[0]?.strategies).toContain('ZONE_REDUNDANT');
    expect(rows[1]?.strategies).not.toContain('ZONE_REDUNDANT');
  });
});

describe('router, resolvers and hub', () => {
  const LIMITS = {
    subnets: [],
    snat: [],
    gatewaySkus: [],
    routers: [{ provider: 'azure', regionalNames: ['application gateway'], globalName: 'Azure Traffic Manager' }],
  };

  it('want priority routing for standbys and weighted or latency routing for active locations', () => {
    const fits = routerFits(sourceOf({ router: { method: 'PRIORITY' } }));
    const methodOf = (id: string) => fits.find(({ strategy }) => strategy === id)?.methodFits;
    expect(['WARM_SPARE', 'ACTIVE_ACTIVE_AT_CAPACITY', 'ZONE_REDUNDANT'].map(methodOf)).toEqual([true, false, null]);
  });

  it('find a router that stays within a region too short for two', () => {
    const reach = (sku: string) => {
      const [, , active] = routerFits(sourceOf({ router: { sku } }, { limits: LIMITS }));
      return [active?.reach, active?.reachFits];
    };
    expect(reach('Azure Application Gateway v2')).toEqual(['REGIONAL', false]);
    expect(reach('Azure Traffic Manager')).toEqual(['GLOBAL', true]);
    expect(reach('my own')).toEqual(['UNKNOWN', null]);
  });

  it('pass two resolvers in two regions, as the guide asks of a hybrid network', () => {
    const dns = (resolvers: NonNullable<Workload['dns']>['resolvers']) =>
      dnsResolvers(sourceOf({}, { dns: { hybrid: true, resolvers, deleteLock: null, backup: null } }));
    const west = { location: 'azure/westus', role: 'PRIMARY' } as const;
    expect(dns([west, { location: 'azure/eastus', role: 'SECONDARY' }])).toMatchObject({
      regions: 2,
      required: 2,
      isRedundant: true,
      rolesAssigned: true,
      locationsWithout: [],
    });
    expect(dns([west, { location: 'azure/westus', role: 'SECONDARY' }])).toMatchObject({
      isRedundant: false,
      rolesAssigned: false,
      locationsWithout: ['azure/eastus'],
    });
  });

  it('need no resolver outside a hybrid network, and say nothing where DNS is not mentioned', () => {
    const dns = { hybrid: false, resolvers: [], deleteLock: null, backup: null };
    expect(dnsResolvers(sourceOf({}, { dns }))).toMatchObject({ required: 0, isRedundant: true, rolesAssigned: null });
    expect(dnsResolvers(sourceOf({}))).toBeNull();
  });

  it('cost a hub for every region that a strategy uses', () => {
    const hub = { topology: 'HUB_AND_SPOKE', locations: ['azure/westus'], monthlyCostPerRegion: '182.5' } as const;
    const needs = hubNeeds(sourceOf({}, { hub }));
    const active = needs.find(({ strategy }) => strategy === 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(active).toMatchObject({ missing: ['azure/eastus'], monthlyNow: '182.5', monthlyNeeded: '365' });
    expect(needs.find(({ strategy }) => strategy === 'ZONE_REDUNDANT')).toMatchObject({
      missing: [],
      monthlyNeeded: '182.5',
    });
  });
});
