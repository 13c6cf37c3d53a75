import { readFileSync } from 'node:fs';
import type { WorkloadInput } from '@headroom/core';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import { parseDocument } from '../prepare-workload.js';
import { FIELD_FACTS } from '../schema/field.js';
import { readWorkload } from '../schema/read-workload.js';
import { workloadSchema } from '../schema/workload.schema.js';
import { documentText } from './document-text.js';
import { plainInput } from './plain-input.js';
import { readDocument } from './read-document.js';

const cases = JSON.parse(readFileSync(new URL('../../../core/cases/plans.json', import.meta.url), 'utf8')) as {
  id: string;
  workload: unknown;
}[];

/** Values of every kind, some of them easily taken for something else by YAML; each field keeps those that it can read. */
const VALUES = fc.oneof(
  fc.constantFrom(
    'azure/eastus',
    'true',
    'yes',
    'null',
    '~',
    '0x1F',
    '1e3',
    '*a',
    '- b',
    '# c',
    'a: b',
    '2026-02-28',
    'x\ny',
  ),
  fc.constantFrom(
    '99.95%',
    '0.999999999999999999',
    '12345678901.12345678901234567',
    '250ms',
    '90m',
    '36h',
    '0.1',
    false,
  ),
  fc.integer({ min: 0, max: 700 }),
  fc.integer({ min: 1, max: 999_999 }).map((millionths) => millionths / 1_000_000),
  fc.string({ minLength: 1, maxLength: 20 }),
);

/** Data of the shape of a schema: lists of a few elements, every optional field there or not, what a field can read. */
function dataOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  if (def.type === 'optional') return fc.option(dataOf(def.innerType), { nil: null });
  if (def.type === 'array') return listOf(dataOf(def.element), FIELD_FACTS.get(schema)?.description);
  if (def.type === 'pipe' && FIELD_FACTS.get(schema)?.shorthand !== undefined) return dataOf(def.out);
  if (def.type !== 'object') return valuesOf(schema);
  return fc.record(Object.fromEntries(Object.entries(def.shape).map(([name, part]) => [name, dataOf(part)])));
}

function listOf(element: fc.Arbitrary<unknown>, description = ''): fc.Arbitrary<unknown> {
  const isProfile = description.includes('each hour');
  return fc.array(element, { minLength: isProfile ? 24 : 1, maxLength: isProfile ? 24 : 3 });
}

function valuesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const examples = [...(FIELD_FACTS.get(schema)?.examples ?? []), true, '2h', 1, 24, 'x'].filter((value) =>
    isReadable(schema, value),
  );
  return fc.oneof(
    fc.constantFrom(...examples),
    VALUES.map((value) => (isReadable(schema, value) ? value : examples[0])),
  );
}

function isReadable(schema: z.core.$ZodType, value: unknown): boolean {
  const result = schema._zod.run({ value, issues: [] }, { async: false });
  return !(result instanceof Promise) && result.issues.length === 0;
}

function readCanonical(data: unknown): WorkloadInput {
  const { input, problems } = readWorkload(data);
  expect(problems).toEqual([]);
  return input as WorkloadInput;
}

describe('documentText', () => {
  it.each(cases.map(({ id, workload }) => ({ id, workload })))(
    'is read back to the same workload: $id',
    ({ workload }) => {
      const parsed = parseDocument({ input: workload });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      expect(parseDocument({ text: documentText(parsed.input) })).toEqual(parsed);
    },
  );

  it('is read back to the same, whatever stands in the fields', () => {
    const property = fc.property(dataOf(workloadSchema()), (data) => {
      const canonical = readCanonical(plainInput(data));
      expect(readCanonical(readDocument(documentText(canonical)).data)).toEqual(canonical);
      expect(readCanonical(canonical)).toEqual(canonical);
    });
    fc.assert(property, { seed: 20_260_630, numRuns: 100 });
  });

  it('uses the shorthands of a document', () => {
    const input: WorkloadInput = {
      name: 'shop',
      demand: { peakPerSecond: '12000' },
      targets: { availability: '0.9995', rto: 300, rpo: 0, monthlyBudget: '0.12345678901234567' },
      locations: [{ location: 'azure/eastus' }, { location: 'azure/westus3', quota: [{ vcpus: 500 }] }],
      components: [
        { name: 'web', kind: 'compute', perLocation: [{ location: 'azure/eastus', sku: 'Standard_D4s_v5' }] },
      ],
      flows: [{ name: 'all', share: '1', path: [{ component: 'web' }, { component: 'web', calls: '2' }] }],
    };
    expect(documentText(input)).toBe(`name: shop
demand:
  peakPerSecond: 12000
targets:
  availability: 99.95%
  rto: 5m
  rpo: 0s
  monthlyBudget: "0.12345678901234567"
locations:
  - azure/eastus
  - location: azure/westus3
    quota: 500
components:
  - name: web
    kind: compute
    perLocation:
      azure/eastus:
        sku: Standard_D4s_v5
flows:
  - name: all
    share: 1
    path:
      - web
      - component: web
        calls: 2
`);
  });
});
