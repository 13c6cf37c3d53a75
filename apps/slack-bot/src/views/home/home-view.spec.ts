import { describe, expect, it } from '@jest/globals';
import { viewProblems } from '@headroom/block-kit';
import { HOSTILE_NAME, listedPlan, mrkdwnIn } from '../saved-plans/saved-plans.fixture.js';
import { homeView } from './home-view.js';

const NOBODY = { name: 'Ann', teamNames: [], overdue: [], drifted: [], latest: [] };

describe('App Home', () => {
  it('lets somebody plan and link their account before anything else', () => {
    const view = homeView({ person: null });
    expect(JSON.stringify(view)).toContain('Link My Account');
    expect(viewProblems(view)).toEqual([]);
  });

  it('shows what needs attention before the latest plans', () => {
    const plan = listedPlan({ reviewOn: '2026-11-01' });
    const drifted = [{ plan, sentence: 'Costs 3% more.' }];
    const view = homeView({ person: { name: 'Ann', teamNames: ['Shop'], overdue: [plan], drifted, latest: [plan] } });
    const shown = JSON.stringify(view);
    const places = ['Reviews that are overdue: 1 plan', 'Costs 3% more.', 'Latest plans'].map((text) =>
      shown.indexOf(text),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(viewProblems(view)).toEqual([]);
  });

  it('says so where there is nothing yet', () => {
    const view = homeView({ person: NOBODY });
    expect(JSON.stringify(view)).toContain('Your teams have no saved plans yet.');
    expect(viewProblems(view)).toEqual([]);
  });

  it('keeps to the limits of Slack with many plans and long names', () => {
    const plans = Array.from({ length: 200 }, (_, index) =>
      listedPlan({ id: `plan-${String(index)}`, name: HOSTILE_NAME }),
    );
    const drifted = plans.map((plan) => ({ plan, sentence: HOSTILE_NAME }));
    const teamNames = plans.map(() => HOSTILE_NAME);
    const view = homeView({ person: { name: HOSTILE_NAME, teamNames, overdue: plans, drifted, latest: plans } });
    expect(viewProblems(view)).toEqual([]);
    expect(mrkdwnIn(view.blocks)).not.toContain('<!channel>');
    expect(JSON.stringify(view)).toContain('and 180 more plans');
  });
});
