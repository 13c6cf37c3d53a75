import { describe, expect, it } from '@jest/globals';
import { messageProblems } from '@headroom/block-kit';
import type { PlanSummary } from '@headroom/plans';
import { LIST_PAGE_SIZE, listMessage } from './list-message.js';
import { HOSTILE_NAME, listedPlan, mrkdwnIn } from './saved-plans.fixture.js';

function listed(plans: readonly PlanSummary[], { text = '', hasNextPage = false } = {}) {
  const page = { plans: plans.map((plan) => ({ ...plan, cursor: `after-${plan.id}` })), hasNextPage };
  const [{ message }] = listMessage({ page, text, isFirstPage: true });
  return { message, shown: JSON.stringify(message.blocks) };
}

describe('the list of saved plans', () => {
  it('says of each plan what stands for it, with a button that shows it', () => {
    const { message, shown } = listed([
      listedPlan({ isLocked: true, reviewOn: '2026-12-01' }),
      listedPlan({ id: 'b', name: 'Late', standingStrategy: null, monthlyCost: null, meetsTargets: false }),
    ]);
    expect(message.text).toBe('Saved plans: Checkout, Late');
    expect(shown).toContain(
      'Warm spare · 31,676.16 USD a month · meets its targets · revision 3 · review on 2026-12-01 · locked',
    );
    expect(shown).toContain('no strategy has a plan');
    expect(shown).toContain('"value":"b"');
    expect(messageProblems(message)).toEqual([]);
  });

  it('offers the next page where there is one', () => {
    expect(listed([listedPlan()]).shown).not.toContain('Next Plans');
    const { shown } = listed([listedPlan()], { text: 'check', hasNextPage: true });
    expect(shown).toContain('Saved plans with \\"check\\"');
    expect(shown).toContain(JSON.stringify(JSON.stringify({ text: 'check', after: 'after-01993f5a' })));
  });

  it('offers a comparison where there are plans to compare', () => {
    expect(listed([listedPlan()]).shown).not.toContain('Compare Plans');
    expect(listed([listedPlan(), listedPlan({ id: 'b' })]).shown).toContain('Compare Plans');
  });

  it('says what to do where there is none', () => {
    expect(listed([]).message.text).toBe('Your teams have no saved plans yet.');
    expect(listed([], { text: '<x>' }).message.text).toContain('&lt;x&gt;');
    expect(messageProblems(listed([]).message)).toEqual([]);
  });

  it('keeps to the limits of Slack with a page of the longest names', () => {
    const plans = Array.from({ length: LIST_PAGE_SIZE }, (_, index) =>
      listedPlan({ id: `plan-${String(index)}`, name: HOSTILE_NAME }),
    );
    const { message } = listed(plans, { text: HOSTILE_NAME.slice(0, 200), hasNextPage: true });
    expect(messageProblems(message)).toEqual([]);
    expect(mrkdwnIn(message.blocks)).not.toContain('<!channel>');
    expect(message.text).not.toContain('<!channel>');
  });
});
