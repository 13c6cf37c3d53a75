import { describe, expect, it } from '@jest/globals';
import { openCatalog } from './node.js';
import { ratioOfPercent } from './percent-ratio.js';

const catalog = openCatalog();

describe('routerSla', () => {
  it.each([
    ['azure', 'Traffic Manager', '0.9999'],
    ['aws', 'Route 53', '1'],
    ['gcp', 'Cloud Load Balancing', '0.9999'],
  ] as const)('of %s is the one of %s: %s (contract 1, router)', (provider, service, availability) => {
    expect(catalog.routerSla(provider)).toMatchObject({ service, availability, source: expect.stringMatching(/./) });
  });
});

describe('slas', () => {
  it('lists 82, 15 and 19 promises, each with a source', () => {
    const counts = (['azure', 'aws', 'gcp'] as const).map((provider) => catalog.slas({ provider }).length);
    expect(counts).toEqual([82, 15, 19]);
    for (const { source } of catalog.slas()) expect(source).toMatch(/^(\S+@[0-9a-f]{40}:\S+|https?:\/\/\S+|stored )/);
  });

  it('gives the promise as an exact ratio text', () => {
    expect(
      catalog.sla({
        provider: 'azure',
        service: 'virtual machines',
        configuration: '2+ instances across 2+ availability zones of one region',
      }),
    ).toMatchObject({ availability: '0.9999', monthlyUptimePercent: '99.99', confidence: 'PRIMARY' });
  });

  it('tells read from write promises by the metric', () => {
    const query = {
      provider: 'azure',
      service: 'Cosmos DB',
      configuration: 'multi-region, single write region, availability zones',
    } as const;

    expect(catalog.sla({ ...query, metric: 'write availability' })?.availability).toBe('0.99995');
    expect(catalog.sla({ ...query, metric: 'read availability' })?.availability).toBe('0.99999');
  });

  it('is null where the provider promises nothing, and undefined where the catalogue has no row', () => {
    expect(
      catalog.sla({ provider: 'azure', service: 'Load Balancer', configuration: 'Basic SKU' })?.availability,
    ).toBeNull();
    expect(catalog.sla({ provider: 'aws', service: 'EKS', configuration: 'any' })).toBeUndefined();
  });

  it('lists the five documented recovery objectives', () => {
    expect(catalog.recoveryObjectives()).toHaveLength(5);
    expect(catalog.recoveryObjectives({ provider: 'azure', service: 'SQL Database' })).toMatchObject([
      { rpoSeconds: 5, rtoSeconds: 30 },
    ]);
  });
});

describe('ratioOfPercent', () => {
  it.each([
    ['99.95', '0.9995'],
    ['100', '1'],
    ['95', '0.95'],
    ['99.99999999999999', '0.9999999999999999'],
    ['0', '0'],
  ])('turns %s into %s without rounding', (percent, ratio) => {
    expect(ratioOfPercent(percent)).toBe(ratio);
  });

  it('throws on text that is no number', () => {
    expect(() => ratioOfPercent('three nines')).toThrow();
  });
});
