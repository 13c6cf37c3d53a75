import { describe, expect, it } from '@jest/globals';
import { createCatalog } from './catalog.js';
import { type CatalogSource } from './catalog-source.js';
import { fileCatalogSource, shippedCatalogDirectory } from './node.js';

const builtIn = fileCatalogSource({ directory: shippedCatalogDirectory() });

function sourceOf(files: Readonly<Record<string, unknown>>): CatalogSource {
  return { read: (file) => files[file] };
}

const catalog = createCatalog({
  builtIn,
  own: sourceOf({
    'azure.json': {
      provider: 'azure',
      capturedAt: '2026-09-01',
      priceSources: { '*': { source: 'agreement' } },
      sources: { agreement: { kind: 'enterprise agreement 2026' } },
      regions: [
        { name: 'eastus', zones: 2 },
        { name: 'stacklab', displayName: 'Stack Lab', zones: 1, pair: 'eastus' },
      ],
      compute: [
        { sku: 'Standard_D4s_v5', prices: { eastus: '0.15', stacklab: '0.05' } },
        { sku: 'Lab_D1', vcpu: 1, memoryGiB: 2, prices: { stacklab: '0.01' } },
      ],
    },
    'azure-coordinates.json': { regions: [{ name: 'stacklab', latitude: 37.3719, longitude: -79.8164 }] },
    'transfer.json': {
      sources: { contract: { repo: 'example/prices', commit: 'abc', path: 'peering.csv', fileDate: '2026-08-01' } },
      dataTransfer: [
        {
          provider: 'azure',
          kind: 'cross-region',
          from: '*',
          to: '*',
          unit: 'GiB',
          price: '0.011',
          source: 'contract',
        },
        {
          provider: 'azure',
          kind: 'cross-region',
          from: 'eastus',
          to: 'westus3',
          unit: 'GiB',
          price: '0.005',
          source: 'contract',
        },
        { provider: 'gcp', kind: 'cross-zone', from: '*', to: '*', unit: 'GiB', price: '0.003', billedDirections: 1 },
      ],
      network: [
        {
          provider: 'azure',
          region: 'westeurope',
          resourceType: 'azurerm_nat_gateway',
          item: 'NAT gateway',
          unit: 'hours',
          price: '0.04',
        },
      ],
    },
    'slas.json': {
      slas: [{ provider: 'azure', service: 'Traffic Manager', configuration: 'any', monthlyUptimePercent: '99.995' }],
    },
    'limits.json': {
      facts: [{ provider: 'azure', topic: 'snat', name: 'natGateway.maxPublicIps', value: 8 }],
      snatDefaultPortsByPoolSize: { rows: [{ poolSizeMin: 1, poolSizeMax: 10, portsPerIpConfiguration: 2048 }] },
    },
  }),
});

describe('an own catalogue', () => {
  it('wins over the shipped price and is cited as the origin', () => {
    expect(catalog.computePrice({ location: 'azure/eastus', sku: 'Standard_D4s_v5' })).toEqual({
      ok: true,
      pricePerHour: '0.15',
      origin: 'OWN_CATALOG',
      source: 'enterprise agreement 2026',
      date: '2026-09-01',
    });
  });

  it('leaves the shipped prices of what it does not name', () => {
    expect(catalog.computePrice({ location: 'azure/westus3', sku: 'Standard_D4s_v5' })).toMatchObject({
      pricePerHour: '0.192',
      origin: 'CATALOG',
    });
    expect(catalog.computePrice({ location: 'aws/us-east-1', sku: 'm5.large' })).toMatchObject({ origin: 'CATALOG' });
  });

  it('adds sizes and keeps what the shipped catalogue knows of a size', () => {
    expect(catalog.computePrice({ location: 'azure/stacklab', sku: 'Lab_D1' })).toMatchObject({ pricePerHour: '0.01' });
    expect(catalog.skus('azure')).toHaveLength(80);
    expect(catalog.skus('azure').find(({ sku }) => sku === 'Standard_D4s_v5')).toMatchObject({ vcpu: 4 });
    expect(catalog.computePrice({ location: 'azure/eastus', sku: 'Lab_D1' })).toMatchObject({
      code: 'NO_PRICE_IN_REGION',
      regionsWithPrice: ['azure/stacklab'],
    });
  });

  it('changes a region field by field and adds regions', () => {
    expect(catalog.region('azure/eastus')).toMatchObject({
      zones: 2,
      displayName: 'East US',
      pair: 'azure/westus',
      origin: 'OWN_CATALOG',
    });
    expect(catalog.region('azure/stacklab')).toMatchObject({ displayName: 'Stack Lab', pair: 'azure/eastus' });
    expect(catalog.regions({ provider: 'azure' })).toHaveLength(60);
    expect(catalog.distanceKm('azure/eastus', 'azure/stacklab')).toBe(0);
    expect(catalog.distanceKm('azure/eastus', 'azure/westus')).toBeCloseTo(3721, 0);
  });

  it('sets traffic prices, the closer row first', () => {
    expect(catalog.crossRegionPrice({ from: 'azure/eastus', to: 'azure/westus3' })).toMatchObject({
      pricePerGib: '0.005',
      origin: 'OWN_CATALOG',
      source: 'example/prices@abc:peering.csv',
      date: '2026-08-01',
    });
    expect(catalog.crossRegionPrice({ from: 'azure/westeurope', to: 'azure/northeurope' })?.pricePerGib).toBe('0.011');
    expect(catalog.crossRegionPrice({ from: 'aws/us-east-1', to: 'aws/us-west-2' })?.origin).toBe('CATALOG');
    expect(catalog.crossZonePrice('gcp/europe-west1')).toMatchObject({ pricePerGib: '0.003', billedDirections: 1 });
  });

  it('replaces rows of the same name in every list and leaves the others', () => {
    expect(catalog.networkPrices({ provider: 'azure', resourceType: 'azurerm_nat_gateway' })).toMatchObject([
      { item: 'NAT gateway', price: '0.04', origin: 'OWN_CATALOG' },
      { item: 'Data processed', price: '0.045', origin: 'CATALOG' },
    ]);
    expect(catalog.networkPrices()).toHaveLength(350);
    expect(catalog.routerSla('azure').availability).toBe('0.99995');
    expect(catalog.slas()).toHaveLength(116);
    expect(catalog.limit({ provider: 'azure', name: 'natGateway.maxPublicIps' })?.value).toBe(8);
    expect(catalog.limits()).toHaveLength(70);
    expect(catalog.snatDefaultPorts(5)?.portsPerIpConfiguration).toBe(2048);
    expect(catalog.snatDefaultPorts(11)).toBeNull();
  });

  it('names both captures, its own first', () => {
    expect(catalog.captured('azure').map(({ date, origin }) => [date, origin])).toEqual([
      ['2026-09-01', 'OWN_CATALOG'],
      ['2026-06-18', 'CATALOG'],
    ]);
  });
});
