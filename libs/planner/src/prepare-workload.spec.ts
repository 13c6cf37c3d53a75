import { openCatalog } from '@headroom/catalog/node';
import { describe, expect, it } from '@jest/globals';
import { parseDocument, prepareWorkload, validateDocument } from './prepare-workload.js';

const catalog = openCatalog();

const LEAST = `name: storefront
demand: { peakPerSecond: 12000 }
locations: [azure/eastus, azure/westus3]
components:
  - { name: web, kind: compute, sku: Standard_D4s_v5, capacityPerSecond: 100 }
`;

describe('the least document', () => {
  it('is read to its canonical form', () => {
    expect(parseDocument({ text: LEAST })).toEqual({
      ok: true,
      input: {
        name: 'storefront',
        demand: { peakPerSecond: '12000' },
        locations: [{ location: 'azure/eastus' }, { location: 'azure/westus3' }],
        components: [{ name: 'web', kind: 'compute', sku: 'Standard_D4s_v5', capacityPerSecond: '100' }],
      },
    });
  });

  it('gives the same as data', () => {
    const parsed = parseDocument({ text: LEAST });
    expect(parsed.ok && parseDocument({ input: parsed.input })).toEqual(parsed);
  });
});

describe('the shorthands', () => {
  it('are all spread out', () => {
    const text = `
name: shop
demand: { peakPerSecond: "1e3", annualGrowth: 25%, hourlyProfile: [${'0.5, '.repeat(23)}1] }
targets: { availability: 99.95%, rto: 5m, rpo: 30, tolerate: { zones: 0 } }
locations:
  - AZURE/EastUS
  - { location: azure/westus3, quota: 500 }
  - { location: azure/westus2, quota: { standardDSv5Family: 350 } }
router: { method: weighted }
components:
  - name: web
    kind: Compute
    sku: Standard_D4s_v5
    perLocation: { azure/westus3: { sku: Standard_D8s_v5, capacityPerSecond: 200 } }
    capacityPerSecond: 100
  - { name: db, kind: data, pricePerHour: "1.50", capacityPerSecond: 9, topology: multi-writer, consistency: strong }
flows:
  - { name: all, share: 1, path: [web, { component: db, calls: 2 }], criticality: best effort }
`;
    const parsed = parseDocument({ text });
    expect(parsed).toMatchObject({
      ok: true,
      input: {
        demand: { peakPerSecond: '1000', annualGrowth: '0.25' },
        targets: { availability: '0.9995', rto: 300, rpo: 30, tolerate: { zones: 0 } },
        locations: [
          { location: 'azure/eastus' },
          { location: 'azure/westus3', quota: [{ vcpus: 500 }] },
          { location: 'azure/westus2', quota: [{ family: 'standardDSv5Family', vcpus: 350 }] },
        ],
        router: { method: 'WEIGHTED' },
        components: [
          {
            kind: 'compute',
            perLocation: [{ location: 'azure/westus3', sku: 'Standard_D8s_v5', capacityPerSecond: '200' }],
          },
          { kind: 'data', pricePerHour: '1.5', topology: 'MULTI_WRITER', consistency: 'STRONG' },
        ],
        flows: [{ path: [{ component: 'web' }, { component: 'db', calls: '2' }], criticality: 'BEST_EFFORT' }],
      },
    });
  });

  it('count null of a caller as absent', () => {
    const input = { name: 'x', description: null, demand: { peakPerSecond: 1, averagePerSecond: undefined } };
    const parsed = parseDocument({
      input: { ...input, locations: ['azure/eastus'], components: [{ name: 'id', kind: 'global' }] },
    });
    expect(parsed).toMatchObject({ ok: true, input: { demand: { peakPerSecond: '1' } } });
  });
});

describe('all problems at once', () => {
  const text = `name: storefront
demand: { peakPerSecond: lots }
locatons: [azure/eastus]
locations: [azure/eastus, azure/eastsu]
components:
  - { name: web, kind: compute, sku: Standard_D4s_v55, capcityPerSecond: 100 }
  - { name: web, kind: data, sku: Standard_D4s_v5, capacityPerSecond: 100, stateful: true }
flows:
  - { name: buy, share: 0.5, path: [web, ordres] }
`;

  it('come from the fields, from between them and from the catalogue, in the order of the document', () => {
    const problems = validateDocument({ text, catalog });
    expect(problems.map(({ line, column, path, code, suggestion }) => [line, column, path, code, suggestion])).toEqual([
      [2, 26, 'demand.peakPerSecond', 'NOT_A_NUMBER', null],
      [3, 1, 'locatons', 'UNKNOWN_FIELD', 'locations'],
      [4, 27, 'locations[1]', 'UNKNOWN_LOCATION', 'azure/eastus'],
      [6, 5, 'components[0].capacityPerSecond', 'REQUIRED', null],
      [6, 38, 'components[0].sku', 'UNKNOWN_SKU', 'Standard_D4s_v5'],
      [6, 56, 'components[0].capcityPerSecond', 'UNKNOWN_FIELD', 'capacityPerSecond'],
      [7, 13, 'components[1].name', 'DUPLICATE_NAME', null],
      [7, 76, 'components[1].stateful', 'NOT_FOR_KIND', null],
      [9, 42, 'flows[0].path[1]', 'UNKNOWN_REFERENCE', null],
    ]);
  });

  it('say what stands there, what is wrong and what would be right', () => {
    expect(validateDocument({ text, catalog })[1]).toEqual({
      path: 'locatons',
      code: 'UNKNOWN_FIELD',
      line: 3,
      column: 1,
      value: 'a list of 1',
      message: 'There is no field "locatons" here.',
      expected: 'did you mean locations?',
      suggestion: 'locations',
    });
  });

  it('have no places where the document is not text', () => {
    const problems = validateDocument({ input: { name: '' }, catalog });
    expect(problems.map(({ line, path, code }) => [line, path, code])).toEqual([
      [null, 'name', 'REQUIRED'],
      [null, 'demand', 'REQUIRED'],
      [null, 'locations', 'REQUIRED'],
      [null, 'components', 'REQUIRED'],
    ]);
  });
});

describe('prepareWorkload', () => {
  it('gives the workload, its assumptions and the days of the prices', () => {
    const prepared = prepareWorkload({ text: LEAST, catalog });
    expect(prepared).toMatchObject({
      ok: true,
      workload: { name: 'storefront', locations: [{ zones: 3 }, { zones: 3 }] },
      catalog: { captured: [{ provider: 'azure', date: '2026-06-18' }] },
    });
  });
});
