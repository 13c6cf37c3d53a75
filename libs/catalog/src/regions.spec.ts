import { describe, expect, it } from '@jest/globals';
import { openCatalog } from './node.js';

const catalog = openCatalog();
const regions = catalog.regions();

describe('regions', () => {
  it('resolves all 132 regions, and each by its own location', () => {
    expect(regions).toHaveLength(132);
    expect(new Set(regions.map(({ location }) => location)).size).toBe(132);
    for (const region of regions) expect(catalog.region(region.location)).toEqual(region);
  });

  it('has a region for every pair', () => {
    const pairs = regions.flatMap(({ pair }) => pair ?? []);

    expect(pairs.length).toBeGreaterThan(40);
    for (const pair of pairs) expect(catalog.region(pair)).toBeDefined();
  });

  it('pairs East US with West US', () => {
    expect(catalog.region('azure/eastus')).toMatchObject({
      displayName: 'East US',
      geography: 'United States',
      zones: 3,
      pair: 'azure/westus',
      date: '2026-03-12',
    });
  });

  it('tells a region without zones from one whose zones are not known', () => {
    expect(catalog.region('azure/westus')).toHaveProperty('zones', 0);
    expect(catalog.region('aws/eu-central-2')).toHaveProperty('zones', null);
    expect(catalog.region('gcp/europe-west10')).toHaveProperty('zones', null);
  });

  it('cites a source for every region and for every coordinate', () => {
    for (const { source, coordinates } of regions) {
      expect(source).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}:/);
      expect(coordinates?.source).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}:/);
    }
  });

  it('filters by cloud, geography and zones', () => {
    expect(catalog.regions({ provider: 'gcp' })).toHaveLength(43);
    const german = catalog.regions({ geography: 'Germany' });
    expect(german.map(({ name }) => name)).toEqual(['germanynorth', 'germanywestcentral']);
    expect(catalog.regions({ geography: 'Germany', minimumZones: 3 }).map(({ name }) => name)).toEqual([
      'germanywestcentral',
    ]);
  });

  it('knows no region of another cloud or of no cloud', () => {
    expect(catalog.region('aws/eastus')).toBeUndefined();
    expect(catalog.region('eastus')).toBeUndefined();
    expect(catalog.region('azure/')).toBeUndefined();
  });
});

describe('nearestRegionNames', () => {
  it('suggests by name, by display name, and across clouds where the cloud is missing', () => {
    expect(catalog.nearestRegionNames('azure/westeurop')).toContain('azure/westeurope');
    expect(catalog.nearestRegionNames('azure/West Europe')[0]).toBe('azure/westeurope');
    expect(catalog.nearestRegionNames('eu-west-1')[0]).toBe('aws/eu-west-1');
  });

  it('suggests nothing for a name that is like none', () => {
    expect(catalog.nearestRegionNames('azure/zzzzzzzzzzzz')).toEqual([]);
  });
});

describe('distanceKm', () => {
  it('puts about 3,700 km between West US and East US (guide S100)', () => {
    expect(catalog.distanceKm('azure/westus', 'azure/eastus')).toBeCloseTo(3721, 0);
  });

  it('is zero from a region to itself, the same both ways, and at most half the way around the earth', () => {
    const halfwayAround = Math.PI * 6371.0088;
    const [first, ...others] = regions;
    for (const other of others) {
      const there = catalog.distanceKm(first?.location ?? '', other.location);
      expect(there).toBe(catalog.distanceKm(other.location, first?.location ?? ''));
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(halfwayAround);
      expect(catalog.distanceKm(other.location, other.location)).toBe(0);
    }
  });

  it('agrees between clouds that are in the same city', () => {
    for (const [a, b] of [
      ['azure/germanywestcentral', 'aws/eu-central-1'],
      ['azure/spaincentral', 'gcp/europe-southwest1'],
      ['azure/francecentral', 'gcp/europe-west9'],
      ['azure/israelcentral', 'aws/il-central-1'],
      ['azure/eastasia', 'aws/ap-east-1'],
      ['azure/mexicocentral', 'gcp/northamerica-south1'],
    ] as const) {
      expect(catalog.distanceKm(a, b)).toBeLessThan(50);
    }
  });

  it('is null where a place is not known', () => {
    expect(catalog.distanceKm('azure/eastus', 'azure/nowhere')).toBeNull();
  });
});
