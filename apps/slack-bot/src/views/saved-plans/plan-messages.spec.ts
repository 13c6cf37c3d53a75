import { describe, expect, it } from '@jest/globals';
import { messageProblems } from '@headroom/block-kit';
import type { StrategyPlan } from '@headroom/core';
import { comparePlanContents, type ComputedPlan, planDrift, type SavedPlan, standingPlan } from '@headroom/plans';
import { parseDocument } from '@headroom/planner';
import { comparisonMessage } from './comparison-message.js';
import { driftMessage } from './drift-message.js';
import { HOSTILE_NAME, mrkdwnIn, savedStorefront } from './saved-plans.fixture.js';
import { whatIfMessage } from './what-if-message.js';

const STOREFRONT = savedStorefront();
const LARGER = savedStorefront(
  { id: 'larger', name: 'Larger' },
  { document: STOREFRONT.document.replace('12000', '24000') },
);

function compared(plans: readonly (SavedPlan & ComputedPlan)[]) {
  const comparison = comparePlanContents({
    baseline: 0,
    plans: plans.map(({ id, name, evaluation, strategy, basis, document }) => {
      const parsed = parseDocument({ text: document });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return { id, label: name, evaluation, strategy, basis, input: parsed.input };
    }),
  });
  const evaluations = plans.map(({ name: label, evaluation }) => ({ label, evaluation }));
  return comparisonMessage({ comparison, evaluations }).map(({ message }) => message);
}

describe('the comparison of saved plans', () => {
  it('says of each plan how it differs, with a table or lines', () => {
    const [table, lines] = compared([STOREFRONT, LARGER]);
    expect(table?.text).toMatch(/^Compared with Checkout\. /);
    expect(table?.blocks.map(({ type }) => type)).toEqual(['header', 'section', 'data_table', 'context']);
    expect(lines?.blocks.map(({ type }) => type)).toEqual(['header', 'section', 'rich_text', 'context']);
  });

  it('keeps to the limits of Slack with the longest names and as many plans as there can be', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...STOREFRONT, id: String(index), name: HOSTILE_NAME }));
    for (const message of [...compared([STOREFRONT, LARGER]), ...compared(many)]) {
      expect(messageProblems(message)).toEqual([]);
      expect(mrkdwnIn([{ type: 'mrkdwn', text: message.text }, ...message.blocks])).not.toContain('<!channel>');
    }
  });
});

function plan(): StrategyPlan {
  const standing = standingPlan(STOREFRONT);
  if (standing === null) throw new Error('the storefront has a plan');
  return standing;
}

function rowsOf(location: string) {
  return plan().survival.filter((row) => row.failure === 'REGION' && (row.lost ?? row.location) === location);
}

describe('a loss on trial', () => {
  it('says what is left, for how long, and what that makes over the years', () => {
    const losses = [{ words: 'azure/eastus', rows: rowsOf('azure/eastus') }];
    const [{ message } = { message: null }] = whatIfMessage({ name: 'Checkout', plan: plan(), losses });
    expect(message?.text).toMatch(/^Checkout without azure\/eastus: If the region azure\/eastus is lost, /);
    expect(message?.text).toMatch(/ served (again )?after /);
    expect(JSON.stringify(message?.blocks)).toMatch(/it is available 99\.\d+ %\./);
  });

  it('takes several losses each by itself, and says so', () => {
    const locations = plan().locations.map(({ location }) => location);
    const losses = locations.map((words) => ({ words, rows: rowsOf(words) }));
    const [{ message } = { message: null }] = whatIfMessage({ name: 'Checkout', plan: plan(), losses });
    expect(message?.blocks.filter(({ type }) => type === 'section')).toHaveLength(locations.length);
    expect(JSON.stringify(message?.blocks)).toContain('Each is lost by itself, not together with the others.');
  });

  it('keeps to the limits of Slack, whatever is in the plan', () => {
    const rows = Array.from({ length: 200 }, () => rowsOf('azure/eastus')).flat();
    const long = { words: HOSTILE_NAME, rows: rows.map((row) => ({ ...row, component: HOSTILE_NAME })) };
    const empty = { words: 'azure/eastus', rows: [] };
    for (const loss of [long, empty]) {
      for (const { message } of whatIfMessage({ name: HOSTILE_NAME, plan: plan(), losses: [loss, loss] })) {
        expect(messageProblems(message)).toEqual([]);
        expect(mrkdwnIn([{ type: 'mrkdwn', text: message.text }, ...message.blocks])).not.toContain('<!channel>');
      }
    }
  });
});

describe('a plan that is planned again', () => {
  const drift = planDrift({ saved: STOREFRONT, today: LARGER });
  const none = planDrift({ saved: STOREFRONT, today: STOREFRONT });

  it('says what would change and offers to accept it, by its revision', () => {
    const [{ message }] = driftMessage({ plan: STOREFRONT, drift, isAccepted: false });
    expect(message.text).toMatch(/^Planning Checkout again today changes it\. It stays as it is until you accept\. \w/);
    expect(JSON.stringify(message.blocks)).toContain('"value":"01993f5a|3"');
  });

  it('offers nothing where nothing changes, or where it was accepted', () => {
    const [unchanged] = driftMessage({ plan: STOREFRONT, drift: none, isAccepted: false });
    const [accepted] = driftMessage({ plan: STOREFRONT, drift, isAccepted: true });
    for (const { message } of [unchanged, accepted])
      expect(message.blocks.map(({ type }) => type)).not.toContain('actions');
    expect(unchanged.message.text).toContain('changes nothing');
    expect(accepted.message.text).toContain('is now at revision 3');
  });

  it('keeps to the limits of Slack with hundreds of long changes', () => {
    const sentences = Array.from({ length: 300 }, () => HOSTILE_NAME);
    for (const changes of [none, { ...drift, sentences }]) {
      const [{ message }] = driftMessage({
        plan: { ...STOREFRONT, name: HOSTILE_NAME },
        drift: changes,
        isAccepted: false,
      });
      expect(messageProblems(message)).toEqual([]);
      expect(mrkdwnIn([{ type: 'mrkdwn', text: message.text }, ...message.blocks])).not.toContain('<!channel>');
    }
  });
});
