import { describe, expect, it } from '@jest/globals';
import { createCatalog } from './catalog.js';
import { openCatalog } from './node.js';
import { PROVIDERS } from './provider.js';

const catalog = openCatalog();

/** Prices by cloud, as the sources were counted when they were captured. */
const PRICE_COUNTS = { azure: 4049, aws: 2006, gcp: 2774 };

describe('computePrice', () => {
  it.each(PROVIDERS)('answers every captured price of %s with its source and date', (provider) => {
    const priced = catalog
      .skus(provider)
      .flatMap(({ sku }) => catalog.computePrices({ provider, sku }).map((price) => ({ ...price, sku })));

    expect(priced).toHaveLength(PRICE_COUNTS[provider]);
    for (const { location, sku, pricePerHour } of priced) {
      const answer = catalog.computePrice({ location, sku });
      expect(answer).toMatchObject({
        ok: true,
        pricePerHour,
        origin: 'CATALOG',
        source: expect.stringMatching(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}:.+/),
        date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/),
      });
      expect(pricePerHour).toMatch(/^\d+(\.\d+)?$/);
      expect(Number(pricePerHour)).toBeGreaterThan(0);
    }
  });

  it('gives the Azure price as the price list has it', () => {
    expect(catalog.computePrice({ location: 'azure/eastus', sku: 'Standard_D4s_v5' })).toEqual({
      ok: true,
      pricePerHour: '0.192',
      origin: 'CATALOG',
      source:
        'Azure/karpenter-provider-azure@352646f599290c3a6d2f9710fb535a7b288f88ed:pkg/providers/pricing/zz_generated.pricing.go',
      date: '2026-06-18',
    });
  });

  it('dates AWS prices by region: one region is of 2026, the others are of a span of 2024', () => {
    expect(catalog.computePrice({ location: 'aws/us-east-1', sku: 'm5.large' })).toMatchObject({ date: '2026-07-20' });
    expect(catalog.computePrice({ location: 'aws/eu-west-1', sku: 'm5.large' })).toMatchObject({
      pricePerHour: '0.107',
      date: '2024-01-09..2024-08-09',
      source: expect.stringContaining('coroot/cloud-pricing'),
    });
  });

  it('suggests the nearest names for an unknown SKU', () => {
    const answer = catalog.computePrice({ location: 'azure/eastus', sku: 'Standard_D4_v5' });

    expect(answer).toMatchObject({ ok: false, code: 'UNKNOWN_SKU', regionsWithPrice: [] });
    expect(answer).toHaveProperty('nearestSkus', expect.arrayContaining(['Standard_D4s_v5']));
  });

  it('suggests the same name in other letters first', () => {
    expect(catalog.computePrice({ location: 'azure/eastus', sku: 'standard-d8s-V5' })).toHaveProperty(
      'nearestSkus.0',
      'Standard_D8s_v5',
    );
  });

  it('names the regions that have a price where the asked one has none', () => {
    const answer = catalog.computePrice({ location: 'aws/eu-west-1', sku: 'm8g.large' });

    expect(answer).toEqual({
      ok: false,
      code: 'NO_PRICE_IN_REGION',
      nearestSkus: [],
      nearestRegions: [],
      regionsWithPrice: ['aws/us-east-1', 'aws/us-gov-east-1', 'aws/us-gov-west-1'],
    });
  });

  it('suggests locations for an unknown region, and for an unknown cloud', () => {
    expect(catalog.computePrice({ location: 'azure/eastsu', sku: 'Standard_D4s_v5' })).toMatchObject({
      code: 'UNKNOWN_REGION',
      nearestRegions: expect.arrayContaining(['azure/eastus']),
    });
    expect(catalog.computePrice({ location: 'azur/eastus', sku: 'Standard_D4s_v5' })).toMatchObject({
      code: 'UNKNOWN_REGION',
      nearestRegions: expect.arrayContaining(['azure/eastus']),
    });
  });

  it('prices a region that an own catalogue prices without describing it', () => {
    const own = { 'azure.json': { compute: [{ sku: 'lab', prices: { basement: '0.01' } }] } };
    const extended = createCatalog({
      builtIn: { read: () => undefined },
      own: { read: (file) => Object.entries(own).find(([name]) => name === file)?.[1] },
    });

    expect(extended.computePrice({ location: 'azure/basement', sku: 'lab' })).toEqual({
      ok: true,
      pricePerHour: '0.01',
      origin: 'OWN_CATALOG',
      source: 'own catalogue',
      date: null,
    });
  });
});

describe('skus', () => {
  it('lists the sizes of a cloud by kind, and only those priced in a region', () => {
    const arm = catalog.skus('aws', { category: 'general-arm', pricedInRegion: 'eu-west-1' });

    expect(arm.map(({ sku }) => sku)).toContain('m7g.large');
    expect(arm.map(({ sku }) => sku)).not.toContain('m8g.large');
    expect(new Set(arm.map(({ arch }) => arch))).toEqual(new Set(['arm64']));
  });

  it('knows processors and memory of every size', () => {
    for (const fact of PROVIDERS.flatMap((provider) => catalog.skus(provider))) {
      expect(fact.vcpu).toBeGreaterThan(0);
      expect(fact.memoryGiB).toBeGreaterThan(0);
    }
    expect(catalog.skus('azure')).toContainEqual({
      provider: 'azure',
      sku: 'Standard_D4s_v5',
      family: 'standardDSv5Family',
      category: 'general',
      arch: 'amd64',
      vcpu: 4,
      memoryGiB: 16,
    });
  });

  it('lists 79, 80 and 73 sizes', () => {
    expect(PROVIDERS.map((provider) => catalog.skus(provider).length)).toEqual([79, 80, 73]);
  });
});
