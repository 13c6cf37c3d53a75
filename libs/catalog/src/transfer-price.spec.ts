import { describe, expect, it } from '@jest/globals';
import { openCatalog } from './node.js';

const catalog = openCatalog();

describe('crossRegionPrice', () => {
  it('prices AWS traffic by the region that it leaves, from a price file', () => {
    expect(catalog.crossRegionPrice({ from: 'aws/sa-east-1', to: 'aws/eu-west-1' })).toMatchObject({
      pricePerGib: '0.138',
      billedDirections: 1,
      confidence: 'PRIMARY',
      date: '2024-09-25',
    });
  });

  it('takes the row of the pair before the row of any region', () => {
    expect(catalog.crossRegionPrice({ from: 'aws/us-east-1', to: 'aws/us-east-2' })?.pricePerGib).toBe('0.01');
    expect(catalog.crossRegionPrice({ from: 'aws/us-east-1', to: 'aws/us-west-2' })?.pricePerGib).toBe('0.02');
  });

  it('takes the peering price of the Azure pairs that have one before the continental figure', () => {
    expect(catalog.crossRegionPrice({ from: 'azure/westeurope', to: 'azure/northeurope' })).toMatchObject({
      pricePerGib: '0.07',
      confidence: 'PRIMARY',
    });
  });

  it('falls back to the continental figure of a page, and says that it is secondary', () => {
    expect(catalog.crossRegionPrice({ from: 'azure/eastus', to: 'azure/westus3' })).toMatchObject({
      pricePerGib: '0.02',
      confidence: 'SECONDARY',
      date: null,
    });
    expect(catalog.crossRegionPrice({ from: 'azure/brazilsouth', to: 'azure/eastus' })?.pricePerGib).toBe('0.16');
    expect(catalog.crossRegionPrice({ from: 'azure/southeastasia', to: 'azure/eastasia' })?.pricePerGib).toBe('0.08');
  });

  it('is null where no row is for the pair: across continents, from Oceania, and for AWS regions without a row', () => {
    expect(catalog.crossRegionPrice({ from: 'azure/eastus', to: 'azure/westeurope' })).toBeNull();
    expect(catalog.crossRegionPrice({ from: 'azure/australiaeast', to: 'azure/australiasoutheast' })).toBeNull();
    expect(catalog.crossRegionPrice({ from: 'aws/eu-central-2', to: 'aws/eu-west-1' })).toBeNull();
  });

  it('is null on GCP: the only rows are of multi-region buckets, which are no traffic between two regions', () => {
    expect(catalog.crossRegionPrice({ from: 'gcp/europe-west1', to: 'gcp/europe-west4' })).toBeNull();
  });

  it('is null inside a region, between clouds and for unknown places', () => {
    expect(catalog.crossRegionPrice({ from: 'aws/us-east-1', to: 'aws/us-east-1' })).toBeNull();
    expect(catalog.crossRegionPrice({ from: 'aws/us-east-1', to: 'azure/eastus' })).toBeNull();
    expect(catalog.crossRegionPrice({ from: 'aws/us-east-1', to: 'aws/us-east-9' })).toBeNull();
  });
});

describe('crossZonePrice', () => {
  it('charges both ends on AWS and GCP and none on Azure (contract 2.10.34)', () => {
    expect(catalog.crossZonePrice('aws/eu-west-1')).toMatchObject({ pricePerGib: '0.01', billedDirections: 2 });
    expect(catalog.crossZonePrice('gcp/europe-west1')).toMatchObject({
      pricePerGib: '0.01',
      billedDirections: 2,
      confidence: 'SECONDARY',
    });
    expect(catalog.crossZonePrice('azure/eastus')).toMatchObject({ pricePerGib: '0', billedDirections: 0 });
  });

  it('is null for an AWS region without a row and for unknown places', () => {
    expect(catalog.crossZonePrice('aws/eu-south-2')).toBeNull();
    expect(catalog.crossZonePrice('gcp/nowhere')).toBeNull();
  });

  it('has a price in 25 of the 30 AWS regions and in every region of the other clouds', () => {
    const priced = (provider: 'azure' | 'aws' | 'gcp') =>
      catalog.regions({ provider }).filter(({ location }) => catalog.crossZonePrice(location) !== null).length;
    expect([priced('azure'), priced('aws'), priced('gcp')]).toEqual([59, 25, 43]);
  });
});
