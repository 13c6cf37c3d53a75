import { describe, expect, it } from '@jest/globals';
import { own, problemsOf, resolve } from './least-document.fixture.js';

describe('the defaults of the least document', () => {
  const { workload, assumptions } = resolve({});
  const assumed = new Map(assumptions.map(({ name, value, source }) => [name, { value, source }]));

  it('are the contract’s', () => {
    expect(workload).toMatchObject({
      currency: 'USD',
      demand: { averagePerSecond: '12000', annualGrowth: '0', horizonMonths: 0, p90PeakPerSecond: null },
      utilization: { normalMax: '0.65', failureMax: '0.8', shedAbove: '0.95' },
      failover: {
        detectSeconds: 35,
        detectLocalSeconds: 10,
        decideSeconds: 0,
        rerouteSeconds: 60,
        restoreSeconds: 14_400,
        successRatio: '0.95',
      },
      router: {
        availability: '0.9999',
        monthlyCost: '0',
        priced: false,
        method: 'WEIGHTED',
        methodStated: false,
        drainsUnhealthyLocations: true,
      },
      strategyOptions: {
        warmRatio: '0.1',
        reserveCapacity: false,
        allocationSuccessRatio: '0.9',
        stampCapacityPerSecond: null,
        spareStamps: 1,
      },
      sharedFate: { availability: '1' },
      commitments: { loadDiscount: '0', loadTermMonths: 0, spareDiscount: '0' },
      flows: [{ name: 'all', share: '1', path: [{ component: 'web', calls: '1' }], criticality: null }],
      flowsStated: false,
      transferPrices: { crossRegion: [], crossZone: [] },
    });
    expect(workload.targets).toMatchObject({
      availability: null,
      tolerate: {
        replicas: { count: 1, stated: false },
        zones: { count: 1, stated: false },
        regions: { count: 1, stated: false },
      },
      minServedRatio: '1',
      availableRatio: '0.95',
    });
    expect(workload.locations[0]).toMatchObject({
      trafficWeight: '1',
      zones: 3,
      availability: '0.9999',
      mttrSeconds: 14_400,
      zoneAvailabilityGivenRegion: '0.9996',
      zoneMttrSeconds: 14_400,
      facts: { geography: 'United States', zones: 3, pair: 'azure/westus' },
    });
    expect(workload.components[0]).toMatchObject({
      minReplicas: 1,
      minBilledReplicas: 1,
      mttfSeconds: 15_768_000,
      mttrSeconds: 360,
      scaleOut: { detectSeconds: 60, firstBatchSeconds: 180, batchReplicas: 10, batchEverySeconds: 60 },
      startSeconds: 300,
    });
  });

  it('are told with their values and sources', () => {
    expect(assumed.get('failover.detect')).toEqual({ value: '35s', source: 'default, model §5.3' });
    expect(assumed.get('components[0].mttf')).toEqual({ value: '4380h', source: 'default, model §5.3' });
    expect(assumed.get('router.availability')?.source).toContain('SLA of Traffic Manager, 99.99 %');
    expect(assumed.get('locations[1].zones')?.source).toBe('catalogue: azure/westus3 has 3 zones, at most 3 are used');
    expect(assumed.get('demand.averagePerSecond')?.value).toBe('12000');
  });

  it('are told only where the document is silent', () => {
    expect(assumed.has('demand.peakPerSecond')).toBe(false);
    expect(assumed.has('demand.designQuantile')).toBe(false);
    expect(resolve({ failover: { detect: 35 } }).assumptions.some(({ name }) => name === 'failover.detect')).toBe(
      false,
    );
  });
});

describe('locations', () => {
  it('use at most three zones, and none where the catalogue has none', () => {
    expect(resolve({ locations: ['aws/us-east-1'], components: [own('web')] }).workload.locations[0]?.zones).toBe(3);
    expect(resolve({ locations: ['azure/westus'] }).workload.targets.tolerate).toMatchObject({
      zones: { count: 0, stated: false },
      regions: { count: 0, stated: false },
    });
  });

  it('need their zones where the catalogue does not know them', () => {
    expect(problemsOf({ locations: ['aws/ap-south-2'], components: [own('web')] })).toEqual([
      'ZONES_UNKNOWN locations[0]',
    ]);
  });

  it('may be unknown with zones and own prices', () => {
    const locations = [{ location: 'colo/frankfurt', zones: 2 }];
    expect(resolve({ locations, components: [own('web')] }).workload.locations[0]?.facts.zones).toBeNull();
    expect(problemsOf({ locations: ['azure/eastsu'] })).toEqual([
      'UNKNOWN_LOCATION locations[0] azure/eastus',
      'PRICE_MISSING components[0].sku',
    ]);
    expect(problemsOf({ locations })).toEqual(['UNKNOWN_SKU components[0].sku']);
  });
});
