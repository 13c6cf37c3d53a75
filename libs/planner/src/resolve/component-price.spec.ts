import { describe, expect, it } from '@jest/globals';
import { prepareWorkload } from '../prepare-workload.js';
import { LEAST, catalog, own, placementsOf, problemsOf, resolve } from './least-document.fixture.js';

describe('prices', () => {
  it('come from the catalogue by size and location, with source and day', () => {
    const [east] = placementsOf(resolve({}).workload);
    expect(east).toMatchObject({ sku: 'Standard_D4s_v5', vcpus: 4, pricePerHour: '0.192', capacityPerSecond: '100' });
    expect(east?.priceOrigin).toEqual({ source: expect.stringContaining('karpenter'), date: '2026-06-18' });
  });

  it('are the override’s, else the location’s, else the component’s, else the catalogue’s', () => {
    const sku = 'Standard_D4s_v5';
    const components = [
      {
        name: 'a',
        kind: 'compute',
        sku,
        pricePerHour: 2,
        perLocation: { 'azure/eastus': { pricePerHour: 3 } },
        capacityPerSecond: 1,
      },
      {
        name: 'b',
        kind: 'compute',
        sku: 'Standard_D8s_v5',
        pricePerHour: 2,
        perLocation: { 'azure/eastus': { pricePerHour: 3 } },
        capacityPerSecond: 1,
      },
      {
        name: 'c',
        kind: 'compute',
        sku: 'Standard_D8s_v5',
        perLocation: { 'azure/eastus': { sku } },
        capacityPerSecond: 1,
      },
    ];
    const priceOverrides = [
      { sku, location: 'azure/eastus', pricePerHour: 5 },
      { sku, pricePerHour: 4 },
    ];
    const { workload } = resolve({ components, priceOverrides });
    const prices = [0, 1, 2].map((index) => placementsOf(workload, index).map(({ pricePerHour }) => pricePerHour));
    expect(prices).toEqual([
      ['5', '4'],
      ['3', '2'],
      ['5', '0.384'],
    ]);
    expect(placementsOf(workload)[0]?.priceOrigin).toEqual({ source: 'document', date: null });
  });

  it('are a problem where there are none, never 0', () => {
    const web = { name: 'web', kind: 'compute', capacityPerSecond: 1 };
    expect(problemsOf({ components: [web] })).toEqual([
      'PRICE_MISSING components[0].sku',
      'PRICE_MISSING components[0].sku',
    ]);
    expect(problemsOf({ components: [{ ...web, sku: 'Standard_D4s_v55' }] })).toEqual([
      'UNKNOWN_SKU components[0].sku Standard_D4s_v5',
    ]);
    expect(problemsOf({ components: [{ name: 'gate', kind: 'network' }], locations: ['azure/eastus'] })).toEqual([
      'PRICE_MISSING components[0].sku',
    ]);
  });

  it('of components on several providers are each provider’s', () => {
    const locations = ['azure/eastus', 'aws/us-east-1'];
    const router = { availability: 1, monthlyCost: 0 };
    expect(problemsOf({ locations, router })).toEqual(['UNKNOWN_SKU components[0].sku']);
    const web = {
      name: 'web',
      kind: 'compute',
      capacityPerSecond: 1,
      perLocation: { 'azure/eastus': { sku: 'Standard_D4s_v5' }, 'aws/us-east-1': { sku: 'm6i.xlarge' } },
    };
    const { workload, catalog: stamp } = resolve({ locations, router, components: [web] });
    expect(placementsOf(workload).map(({ pricePerHour }) => pricePerHour)).toEqual(['0.192', '0.192']);
    expect(stamp.captured.map(({ provider }) => provider)).toEqual(['aws', 'azure']);
  });

  it('name the locations that have one', () => {
    const answer = prepareWorkload({
      input: {
        ...LEAST,
        locations: ['aws/eu-west-1'],
        components: [{ ...own('web'), pricePerHour: undefined, sku: 'm8g.large' }],
      },
      catalog,
    });
    expect(answer.ok ? [] : answer.problems).toMatchObject([
      { code: 'PRICE_MISSING', value: 'm8g.large', expected: expect.stringContaining('aws/us-east-1') },
    ]);
  });

  it('of another currency are converted exactly, own ones not', () => {
    expect(
      problemsOf({
        currency: 'EUR',
        components: [...LEAST.components, { ...(LEAST.components[0] as object), name: 'b' }],
      }),
    ).toEqual(['EXCHANGE_RATE_MISSING exchangeRate']);
    const { workload } = resolve({
      currency: 'eur',
      exchangeRate: '0.913',
      components: [...LEAST.components, own('b')],
    });
    // 0.192 USD × 0.913 EUR per USD
    expect(placementsOf(workload, 0)[0]).toMatchObject({
      pricePerHour: '0.175296',
      priceOrigin: { source: expect.stringContaining('× 0.913 EUR per USD') },
    });
    expect(placementsOf(workload, 1)[0]?.pricePerHour).toBe('0.1');
    expect(resolve({ currency: 'EUR', components: [own('b')] }).catalog.captured).toEqual([]);
  });
});
