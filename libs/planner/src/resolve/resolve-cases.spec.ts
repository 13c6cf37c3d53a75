import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { openCatalog } from '@headroom/catalog/node';
import { readWorkload } from '../schema/read-workload.js';
import { resolveWorkload } from './resolve-workload.js';

const cases = JSON.parse(readFileSync(new URL('../../../core/cases/plans.json', import.meta.url), 'utf8'));
const catalog = openCatalog();
describe('the reference workloads', () => {
  it.each(cases.map((c: { id: string; workload: unknown }) => [c.id, c.workload]))('%s resolves', (_id, workload) => {
    const reading = readWorkload(workload);
    expect(reading.problems).toEqual([]);
    const r = resolveWorkload({ input: reading.input as never, catalog });
    expect(r).toMatchObject({ ok: true });
  });
});
