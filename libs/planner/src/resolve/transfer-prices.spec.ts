import { describe, expect, it } from '@jest/globals';
import { prepareWorkload } from '../prepare-workload.js';
import { LEAST, catalog, own, resolve } from './least-document.fixture.js';

describe('transfer prices', () => {
  const db = {
    name: 'db',
    kind: 'data',
    pricePerHour: 1,
    capacityPerSecond: 1,
    writesPerSecond: 10,
    bytesPerWrite: 100,
  };

  it('are looked up from the first location to each other one where data is replicated', () => {
    const locations = ['aws/us-east-1', 'aws/us-west-2', 'aws/eu-west-1'];
    const crossRegion = (more: object) =>
      resolve({ locations, components: [{ ...db, ...more }] }).workload.transferPrices.crossRegion;
    expect(crossRegion({}).map(({ from, to, pricePerGib }) => [from, to, pricePerGib])).toEqual([
      ['aws/us-east-1', 'aws/us-west-2', '0.02'],
      ['aws/us-east-1', 'aws/eu-west-1', '0.02'],
    ]);
    expect(crossRegion({ regionReplication: 'NONE' })).toEqual([]);
    expect(crossRegion({ bytesPerWrite: 0 })).toEqual([]);
  });

  it('are the user’s own where given, the one that names most first', () => {
    const priceOverrides = [
      { crossRegionPerGib: '0.05' },
      { crossRegionPerGib: '0.07', from: 'azure/eastus', to: 'azure/westus3' },
      { crossRegionPerGib: '0.06', to: 'azure/westus3' },
    ];
    const { workload } = resolve({ components: [db], priceOverrides });
    expect(workload.transferPrices.crossRegion).toEqual([
      {
        from: 'azure/eastus',
        to: 'azure/westus3',
        pricePerGib: '0.07',
        priceOrigin: { source: 'document', date: null },
      },
    ]);
  });

  it('that are missing name the override', () => {
    const input = {
      ...LEAST,
      locations: ['azure/eastus', { location: 'aws/us-east-1', zones: 1 }],
      router: { availability: 1 },
      components: [db],
    };
    const answer = prepareWorkload({ input, catalog });
    expect(answer.ok ? [] : answer.problems).toMatchObject([
      { code: 'PRICE_MISSING', path: 'priceOverrides', expected: expect.stringContaining('crossRegionPerGib') },
    ]);
  });

  it('between zones are billed in each direction as the provider does', () => {
    const chatty = { ...own('web'), bytesPerCall: 1000 };
    const crossZone = (location: unknown, more: object = {}) =>
      resolve({ locations: [location], components: [chatty], ...more }).workload.transferPrices.crossZone;
    expect(crossZone('aws/us-east-1')).toMatchObject([{ pricePerGib: '0.01', billedDirections: 2 }]);
    expect(crossZone('azure/eastus')).toMatchObject([{ billedDirections: 0 }]);
    expect(crossZone('azure/westus')).toEqual([]);
    expect(crossZone('azure/eastus', { priceOverrides: [{ crossZonePerGib: '0.01' }] })).toMatchObject([
      { pricePerGib: '0.01', billedDirections: 1 },
    ]);
  });
});
