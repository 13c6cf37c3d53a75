import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { workloadJsonSchema } from './json-schema.js';

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(workloadJsonSchema());

const cases = JSON.parse(readFileSync(new URL('../../../core/cases/plans.json', import.meta.url), 'utf8')) as {
  id: string;
  workload: unknown;
}[];

const SHORTHANDS = `
name: shop
demand: { peakPerSecond: "1e3", annualGrowth: 25% }
targets: { availability: 99.95%, rto: 5m, rpo: 30 }
locations:
  - Azure/EastUS
  - { location: azure/westus3, quota: 500 }
  - { location: azure/westus2, quota: { standardDSv5Family: 350 } }
  - { location: azure/centralus, quota: [{ vcpus: 5 }] }
router: { method: weighted }
components:
  - { name: web, kind: Compute, perLocation: { azure/eastus: { sku: Standard_D8s_v5 } } }
  - { name: db, kind: data, capacityPerSecond: 9, topology: multi-writer, perLocation: [{ location: azure/eastus }] }
flows:
  - { name: all, share: 1, path: [web, { component: db, calls: 2 }], criticality: best effort }
asOf: "2026-06-30"
`;

const LEAST = {
  name: 'x',
  demand: { peakPerSecond: 1 },
  locations: ['azure/eastus'],
  components: [{ name: 'web', kind: 'compute', capacityPerSecond: 1 }],
};

describe('the JSON Schema of the document', () => {
  it.each(cases.map(({ id, workload }) => ({ id, workload })))('accepts the reference workload $id', ({ workload }) => {
    validate(workload);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('accepts the shorthands', () => {
    validate(parse(SHORTHANDS));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['without a name', { name: undefined }],
    ['with an unknown field', { nmae: 'x' }],
    ['without a location', { locations: [] }],
    ['with a negative load', { demand: { peakPerSecond: -1 } }],
    ['with a load in words', { demand: { peakPerSecond: 'lots' } }],
    ['with a duration in words', { targets: { rto: 'soon' } }],
    ['with an availability above 1', { targets: { availability: 1.5 } }],
    ['with a location without a region', { locations: ['azure'] }],
    ['with an unknown kind', { components: [{ name: 'web', kind: 'vm' }] }],
    ['with compute without capacity', { components: [{ name: 'web', kind: 'compute' }] }],
    ['with a field of another kind', { components: [{ name: 'id', kind: 'global', sku: 'x' }] }],
    ['with a managed service without units', { components: [{ name: 'queue', kind: 'managed' }] }],
    ['with half a replica', { components: [{ name: 'web', kind: 'compute', capacityPerSecond: 1, minReplicas: 0.5 }] }],
    ['with text for true', { strategyOptions: { reserveCapacity: 'true' } }],
  ])('refuses a document %s', (_name, change) => {
    expect(validate(JSON.parse(JSON.stringify({ ...LEAST, ...change })))).toBe(false);
  });

  it('describes every field', () => {
    const text = JSON.stringify(workloadJsonSchema());
    expect(text).toContain('"title":"Headroom workload"');
    expect(text).toContain('Design load today, units of work per second.');
    expect(text).toContain('"examples":["Standard_D4s_v5"]');
  });
});
