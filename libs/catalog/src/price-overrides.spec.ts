import { describe, expect, it } from '@jest/globals';
import { openCatalog } from './node.js';
import { withPriceOverrides } from './price-overrides.js';

const catalog = openCatalog();

describe('withPriceOverrides', () => {
  it('lets an own price win over the catalogue, and the one of a location over the general one', () => {
    const own = withPriceOverrides(catalog, [
      { sku: 'Standard_D4s_v5', location: 'azure/eastus', pricePerHour: '0.1' },
      { sku: 'Standard_D4s_v5', pricePerHour: '0.12' },
    ]);

    expect(own.computePrice({ location: 'azure/eastus', sku: 'Standard_D4s_v5' })).toEqual({
      ok: true,
      pricePerHour: '0.1',
      origin: 'OVERRIDE',
      source: 'priceOverrides',
      date: null,
    });
    expect(own.computePrice({ location: 'azure/westus3', sku: 'Standard_D4s_v5' })).toHaveProperty(
      'pricePerHour',
      '0.12',
    );
    expect(own.computePrice({ location: 'azure/eastus', sku: 'Standard_D8s_v5' })).toHaveProperty('origin', 'CATALOG');
  });

  it('prices a SKU that the catalogue does not know', () => {
    const own = withPriceOverrides(catalog, [{ sku: 'bare-metal-1', pricePerHour: '2' }]);

    expect(own.computePrice({ location: 'azure/eastus', sku: 'bare-metal-1' })).toHaveProperty('pricePerHour', '2');
  });

  it('takes the later of two equal entries', () => {
    const own = withPriceOverrides(catalog, [
      { sku: 'a', pricePerHour: '1' },
      { sku: 'a', pricePerHour: '2' },
    ]);

    expect(own.computePrice({ location: 'azure/eastus', sku: 'a' })).toHaveProperty('pricePerHour', '2');
  });

  it('prices pairs of regions that have none, by both ends, by one, or all', () => {
    const own = withPriceOverrides(catalog, [
      { crossRegionPerGib: '0.05' },
      { crossRegionPerGib: '0.04', from: 'azure/eastus' },
      { crossRegionPerGib: '0.03', from: 'azure/eastus', to: 'azure/westeurope' },
    ]);
    const price = (from: string, to: string) => own.crossRegionPrice({ from, to })?.pricePerGib;

    expect(catalog.crossRegionPrice({ from: 'azure/eastus', to: 'azure/westeurope' })).toBeNull();
    expect(price('azure/eastus', 'azure/westeurope')).toBe('0.03');
    expect(price('azure/eastus', 'azure/uksouth')).toBe('0.04');
    expect(price('azure/eastus', 'aws/us-east-1')).toBe('0.04');
    expect(price('gcp/us-east1', 'gcp/us-west1')).toBe('0.05');
  });

  it('charges an own price between zones at the ends of the cloud, and once where the cloud charges none', () => {
    const own = withPriceOverrides(catalog, [{ crossZonePerGib: '0.02' }]);

    expect(own.crossZonePrice('aws/eu-south-2')).toMatchObject({ pricePerGib: '0.02', billedDirections: 2 });
    expect(own.crossZonePrice('azure/eastus')).toMatchObject({ pricePerGib: '0.02', billedDirections: 1 });
    expect(withPriceOverrides(catalog, []).crossZonePrice('azure/eastus')?.pricePerGib).toBe('0');
  });
});
