import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { workloadJsonSchema } from './json-schema.js';

const schema = workloadJsonSchema();
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
const cases = JSON.parse(readFileSync(new URL('../../../core/cases/plans.json', import.meta.url), 'utf8')) as {
  id: string;
  workload: unknown;
}[];
describe('the JSON Schema of the document', () => {
  it.each(cases.map(({ id, workload }) => ({ id, workload })))('accepts the reference workload $id', ({ workload }) => {
    validate(workload);
    expect(validate.errors ?? []).toEqual([]);
  });
});
