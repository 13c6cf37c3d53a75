import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseDocument } from '../prepare-workload.js';

const BASE = `
name: shop
demand: { peakPerSecond: 100 }
locations: [azure/eastus, azure/westus3]
components:
  - { name: web, kind: compute, sku: Standard_D4s_v5, capacityPerSecond: 100 }
  - { name: db, kind: data, sku: Standard_E8s_v5, capacityPerSecond: 100 }
  - { name: gate, kind: network, pricePerHour: 1 }
  - { name: queue, kind: managed, capacityUnitsPerCall: 1, pricePerCapacityUnitHour: 1, availability: 99.9% }
  - { name: identity, kind: global }
`;

type Fields = Record<string, unknown>;

/** The base document with other fields at the top, and with more fields in one of its components. */
function problemsOf({
  top = {},
  component = {},
  index = 0,
}: {
  top?: Fields;
  component?: Fields;
  index?: number;
}): readonly string[] {
  const base = parse(BASE) as { components: Fields[] } & Fields;
  const components = base.components.map((entry, at) => (at === index ? { ...entry, ...component } : entry));
  const answer = parseDocument({ input: { ...base, components, ...top } });
  return answer.ok ? [] : answer.problems.map(({ path, code }) => `${code} ${path}`);
}

describe('a document that is right', () => {
  it('has no problems', () => {
    expect(problemsOf({})).toEqual([]);
  });
});

describe('demand', () => {
  it('has no P90 below the peak and no average above it', () => {
    const top = { demand: { peakPerSecond: 100, p90PeakPerSecond: 99, averagePerSecond: 101 } };
    expect(problemsOf({ top })).toEqual([
      'OUT_OF_RANGE demand.p90PeakPerSecond',
      'OUT_OF_RANGE demand.averagePerSecond',
    ]);
    expect(
      problemsOf({ top: { demand: { peakPerSecond: 100, p90PeakPerSecond: 100, averagePerSecond: 100 } } }),
    ).toEqual([]);
  });

  it('has a profile of 24 hours, a growth above -1 and a horizon in whole months up to 50 years', () => {
    const top = { demand: { peakPerSecond: 1, hourlyProfile: [1], annualGrowth: -1, horizonMonths: 601 } };
    expect(problemsOf({ top })).toEqual([
      'OUT_OF_RANGE demand.annualGrowth',
      'OUT_OF_RANGE demand.horizonMonths',
      'WRONG_LENGTH demand.hourlyProfile',
    ]);
    expect(problemsOf({ top: { demand: { peakPerSecond: 1, horizonMonths: 1.5 } } })).toEqual([
      'NOT_A_NUMBER demand.horizonMonths',
    ]);
  });
});

describe('ratios and availabilities', () => {
  it('stay in their bounds', () => {
    const top = {
      utilization: { normalMax: 0, failureMax: 1.01, shedAbove: 1 },
      targets: { availableRatio: 0, minServedRatio: 1.1, availability: '100.1%' },
      demand: { peakPerSecond: 1, p90PeakPerSecond: 2, designQuantile: 1 },
      sharedFate: { availability: 0, mttr: 0 },
    };
    expect(problemsOf({ top })).toEqual([
      'OUT_OF_RANGE demand.designQuantile',
      'OUT_OF_RANGE utilization.normalMax',
      'OUT_OF_RANGE utilization.failureMax',
      'OUT_OF_RANGE targets.availability',
      'OUT_OF_RANGE targets.minServedRatio',
      'OUT_OF_RANGE targets.availableRatio',
      'OUT_OF_RANGE sharedFate.availability',
      'OUT_OF_RANGE sharedFate.mttr',
    ]);
  });

  it('leave the availability of a replica between 0 and 1', () => {
    for (const value of [0, 1]) {
      const component = { replicaAvailabilityGivenZone: value };
      expect(problemsOf({ component })).toEqual(['OUT_OF_RANGE components[0].replicaAvailabilityGivenZone']);
    }
  });

  it('do not make a normal limit above the failure limit a problem', () => {
    expect(problemsOf({ top: { utilization: { normalMax: 0.9, failureMax: 0.8, shedAbove: 0.7 } } })).toEqual([]);
  });
});

describe('traffic shares', () => {
  const locations = (...shares: readonly (number | undefined)[]) => ({
    locations: shares.map((trafficShare, index) => ({ location: `azure/r${index}`, zones: 1, trafficShare })),
  });

  it('are given for all locations or for none', () => {
    expect(problemsOf({ top: locations(0.5, undefined, 0.5) })).toEqual(['SHARES locations[1].trafficShare']);
    expect(problemsOf({ top: locations(undefined, undefined) })).toEqual([]);
  });

  it('sum to 1 within 1e-9', () => {
    expect(problemsOf({ top: locations(0.5, 0.4) })).toEqual(['SHARES locations']);
    expect(problemsOf({ top: locations(0.5, 0.5000000009) })).toEqual([]);
    expect(problemsOf({ top: locations(0.34, 0.33, 0.33) })).toEqual([]);
  });

  it('are above 0', () => {
    expect(problemsOf({ top: locations(0, 1) })).toEqual(['OUT_OF_RANGE locations[0].trafficShare']);
  });
});

describe('names', () => {
  it('stand once each', () => {
    const flow = { share: 1, path: ['web'] };
    const top = {
      locations: ['azure/eastus', 'Azure/EastUS'],
      flows: [
        { name: 'a', ...flow },
        { name: 'a', ...flow },
      ],
      hub: { locations: ['azure/eastus', 'azure/eastus'] },
    };
    expect(problemsOf({ top, component: { name: 'web' }, index: 1 })).toEqual([
      'DUPLICATE_NAME locations[1]',
      'DUPLICATE_NAME components[1].name',
      'DUPLICATE_NAME flows[1].name',
      'DUPLICATE_NAME hub.locations[1]',
    ]);
  });

  it('stand once each in a component and in a quota', () => {
    const entry = { location: 'azure/eastus' };
    const component = { perLocation: [entry, entry], current: [entry, entry] };
    const quota = [{ vcpus: 1 }, { vcpus: 2 }];
    const top = { locations: [{ location: 'azure/eastus', quota }, 'azure/westus3'] };
    expect(problemsOf({ top, component })).toEqual([
      'DUPLICATE_NAME locations[0].quota[1]',
      'DUPLICATE_NAME components[0].perLocation[1].location',
      'DUPLICATE_NAME components[0].current[1].location',
    ]);
  });
});

describe('references', () => {
  it('lead to a component or a location of the document', () => {
    const component = { perLocation: { 'azure/eastus2': {} }, current: [{ location: 'aws/us-east-1' }] };
    const top = {
      flows: [{ name: 'a', share: 1, path: ['web', { component: 'dbb' }] }],
      dns: { resolvers: [{ location: 'azure/eastus' }, { location: 'azure/nowhere' }] },
      hub: { locations: ['azure/westus3', 'azure/westus2'] },
    };
    expect(problemsOf({ top, component })).toEqual([
      'UNKNOWN_REFERENCE flows[0].path[1].component',
      'UNKNOWN_REFERENCE components[0].perLocation["azure/eastus2"]',
      'UNKNOWN_REFERENCE components[0].current[0].location',
      'UNKNOWN_REFERENCE dns.resolvers[1].location',
      'UNKNOWN_REFERENCE hub.locations[1]',
    ]);
  });

  it('are not judged where a location could not be read', () => {
    const top = { locations: ['azure/eastus', 'nowhere'], hub: { locations: ['azure/westus3'] } };
    expect(problemsOf({ top })).toEqual(['NOT_IN_LIST locations[1]']);
  });
});

describe('components', () => {
  it.each([
    [0, 'topology', 'MULTI_WRITER'],
    [1, 'stateful', true],
    [2, 'shards', 2],
    [3, 'sku', 'Standard_D4s_v5'],
    [4, 'capacityPerSecond', 5],
    [0, 'monthlyCost', 5],
  ])('of another kind do not have the field: component %i, %s', (index, field, value) => {
    expect(problemsOf({ index, component: { [field]: value } })).toEqual([
      `NOT_FOR_KIND components[${index}].${field}`,
    ]);
  });

  it('have what their kind needs', () => {
    const components = [
      { name: 'a', kind: 'compute', pricePerHour: 1 },
      { name: 'b', kind: 'data', pricePerHour: 1, perLocation: { 'azure/eastus': { capacityPerSecond: 1 } } },
      { name: 'c', kind: 'managed', capacityUnit: 'RU/s' },
      { name: 'd' },
    ];
    expect(problemsOf({ top: { components } })).toEqual([
      'REQUIRED components[3].kind',
      'REQUIRED components[0].capacityPerSecond',
      'REQUIRED components[1].capacityPerSecond',
      'REQUIRED components[2].capacityUnitsPerCall',
      'REQUIRED components[2].pricePerCapacityUnitHour',
      'REQUIRED components[2].availability',
    ]);
  });

  it('may have their capacity in every location', () => {
    const perLocation = { 'azure/eastus': { capacityPerSecond: 1 }, 'azure/westus3': { capacityPerSecond: 2 } };
    const components = [{ name: 'a', kind: 'compute', pricePerHour: 1, perLocation }];
    expect(problemsOf({ top: { components } })).toEqual([]);
  });

  it('say their reliability once', () => {
    const component = { replicaAvailabilityGivenZone: 0.99, mttf: '100h', mttr: '1h' };
    expect(problemsOf({ component })).toEqual(['CONFLICT components[0].mttf']);
    expect(problemsOf({ component: { replicaAvailabilityGivenZone: 0.99, mttr: '1h' } })).toEqual([]);
  });
});

describe('own prices', () => {
  it('give one price each, and what belongs to it', () => {
    const priceOverrides = [
      { sku: 'a', pricePerHour: 1 },
      { crossRegionPerGib: 1, from: 'azure/eastus' },
      { crossZonePerGib: 1, location: 'azure/eastus' },
      {},
      { sku: 'a', pricePerHour: 1, crossZonePerGib: 1 },
      { pricePerHour: 1 },
      { crossRegionPerGib: 1, location: 'azure/eastus' },
    ];
    expect(problemsOf({ top: { priceOverrides } })).toEqual([
      'REQUIRED priceOverrides[3]',
      'CONFLICT priceOverrides[4]',
      'REQUIRED priceOverrides[5].sku',
      'CONFLICT priceOverrides[6].location',
    ]);
  });
});

describe('days', () => {
  it('are in the calendar', () => {
    expect(problemsOf({ top: { asOf: '2024-02-29', reviewOn: '2023-02-29', scalingTestedOn: '30.06.2026' } })).toEqual([
      'NOT_A_DATE reviewOn',
      'NOT_A_DATE scalingTestedOn',
    ]);
    expect(problemsOf({ top: { failover: { testedOn: '2026-13-01' } } })).toEqual(['NOT_A_DATE failover.testedOn']);
  });
});
