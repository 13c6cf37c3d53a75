import { readFileSync } from 'node:fs';
import { openCatalog } from '@headroom/catalog/node';
import { describe, expect, it } from '@jest/globals';
import { documentText } from './document/document-text.js';
import { planDocument } from './plan-document.js';
import { parseDocument } from './prepare-workload.js';

const catalog = openCatalog();

interface ReferenceCase {
  readonly id: string;
  readonly workload: unknown;
  readonly expected: {
    readonly designLoadPerSecond: string;
    readonly recommendation: { readonly status: string; readonly strategy: string | null };
    readonly perStrategy: Readonly<
      Record<string, { readonly status: string; readonly cost?: { readonly monthlyTotal: string } }>
    >;
  };
}

const cases = JSON.parse(
  readFileSync(new URL('../../core/cases/plans.json', import.meta.url), 'utf8'),
) as readonly ReferenceCase[];

describe('planDocument', () => {
  it.each([...cases])('plans the text of $id as expected', ({ workload, expected }) => {
    const parsed = parseDocument({ input: workload });
    const planned = planDocument({ text: parsed.ok ? documentText(parsed.input) : '', catalog });
    if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
    const { recommendation, strategies, workload: named, catalog: stamp } = planned.evaluation;
    expect({ status: recommendation.status, strategy: recommendation.strategy }).toEqual({
      status: expected.recommendation.status,
      strategy: expected.recommendation.strategy,
    });
    for (const { strategy, cost } of strategies) {
      const total = expected.perStrategy[strategy]?.cost?.monthlyTotal;
      if (total !== undefined) expect(Number(cost?.monthlyTotal)).toBeCloseTo(Number(total), 6);
    }
    expect(named).toEqual({ name: planned.input.name, currency: 'USD' });
    expect(stamp.captured.every(({ date }) => date.startsWith('20'))).toBe(true);
  });

  it('answers with problems where there is nothing to plan', () => {
    expect(planDocument({ text: 'name: x', catalog })).toMatchObject({
      ok: false,
      problems: [{ path: 'demand' }, { path: 'locations' }, { path: 'components' }],
    });
  });
});
