import { describe, expect, it } from '@jest/globals';
import { messageProblems } from '@headroom/block-kit';
import type { SavedPlan } from '@headroom/plans';

import { ANN, savedStorefront } from '../saved-plans/saved-plans.fixture.js';
import { planUnfurl } from './plan-unfurl.js';

const URL_OF_PLAN = 'https://headroom.example.com/plans/01993f5a?tab=cost&rev=3';

function unfurled(given: Partial<SavedPlan> = {}, url = URL_OF_PLAN) {
  const { evaluation, ...plan } = savedStorefront({ notes: 'secret notes', ...given });
  const { fallback, blocks } = planUnfurl({ plan, evaluation, url });
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
    const { blocks } = unfurled({ name }, 'https://headroom.example.com/a|b>c&d');
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
