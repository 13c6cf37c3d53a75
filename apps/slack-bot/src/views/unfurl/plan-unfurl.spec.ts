import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { messageProblems } from '@headroom/block-kit';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import { basisOf, type SavedPlan } from '@headroom/plans';

import { planUnfurl } from './plan-unfurl.js';

const URL_OF_PLAN = 'https://headroom.example.com/plans/01993f5a?tab=cost&rev=3';
const ANN = { actorId: 'ann', actorName: 'Ann & Co', at: '2026-11-20T08:00:00.000Z' };

function savedPlan(given: Partial<SavedPlan> = {}): SavedPlan {
  const document = readFileSync(new URL('../../../../../examples/storefront.yaml', import.meta.url), 'utf8');
  const planned = planDocument({ text: document, catalog: openCatalog() });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const { evaluation, workload } = planned;
  return {
    ...{
      id: '01993f5a',
      teamId: 'team',
      name: 'Checkout',
      status: 'DRAFT',
      revision: 3,
      document,
      evaluation,
      workload,
    },
    ...{ basis: basisOf(evaluation, '1'), strategy: null, notes: 'secret notes', tags: [], reviewOn: null, lock: null },
    ...{ created: ANN, updated: ANN, approved: null, supersededById: null, deleted: null },
    ...given,
  };
}

function unfurled(given: Partial<SavedPlan> = {}) {
  const { fallback, blocks } = planUnfurl({ plan: savedPlan(given), url: URL_OF_PLAN });
  return { fallback, blocks, shown: JSON.stringify(blocks) };
}

describe('the unfurl of a link to a plan', () => {
  it('says what is recommended, its figures and its state in three blocks without images', () => {
    const { fallback, blocks, shown } = unfurled({ reviewOn: '2026-12-01' });
    expect(fallback).toMatch(/^Redundancy plan Checkout: Active-active at capacity costs 31,676\.16 USD a month/);
    expect(blocks.map(({ type }) => type)).toEqual(['section', 'section', 'context']);
    expect(shown).toContain(
      'Draft, revision 3 · changed by Ann &amp; Co on <!date^1795161600^{date_short}|2026-11-20> · review on 2026-12-01',
    );
    expect(shown).toContain('6 min 35 s');
  });

  it('links its name to the plan, whatever is in the two', () => {
    const name = 'A *bold* <!channel> | name';
    const { blocks } = planUnfurl({ plan: savedPlan({ name }), url: 'https://headroom.example.com/a|b>c&d' });
    expect(JSON.stringify(blocks[0])).toContain(
      '*<https://headroom.example.com/a%7Cb%3Ec&amp;d|A bold &lt;!channel&gt; | name>*',
    );
  });

  it('speaks of the strategy that the team chose', () => {
    expect(unfurled({ strategy: 'WARM_SPARE' }).shown).toContain('Warm spare, as chosen, costs 34,759.68 USD a month');
  });

  it('says that and why it is locked, and shows no notes', () => {
    const { shown } = unfurled({ lock: { by: ANN, reason: 'freeze <until> January' }, status: 'APPROVED' });
    expect(shown).toContain('Approved, revision 3');
    expect(shown).toContain('locked: freeze &lt;until&gt; January');
    expect(shown).not.toContain('secret');
  });

  it('keeps to the limits of Slack with the longest name and reason', () => {
    const long = 'very long '.repeat(400);
    const { fallback, blocks } = unfurled({ name: long, lock: { by: { ...ANN, actorName: long }, reason: long } });
    expect(messageProblems({ text: fallback, blocks })).toEqual([]);
    expect(JSON.stringify(blocks[0])).toMatch(/\*<https:[^|]*\|very long [a-z ]*…>\*/);
  });
});
