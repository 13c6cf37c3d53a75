import { describe, expect, it } from '@jest/globals';
import type { PlanSummary } from '@headroom/plans';
import { beginningsAsked, costTermsAsked, termsAsked, termsOf } from './plan-terms.js';

const STAMP = { actorId: 'ada', actorName: 'Ada', at: '2026-09-01T12:00:00.000Z' };
const PLAN: PlanSummary = {
  id: '01900000-0000-7000-8000-000000000001',
  teamId: '01900000-0000-7000-8000-00000000000a',
  name: 'Checkout',
  status: 'DRAFT',
  revision: 1,
  strategy: null,
  recommendedStrategy: 'WARM_SPARE',
  standingStrategy: 'WARM_SPARE',
  meetsTargets: true,
  monthlyCost: '10',
  currency: 'USD',
  notes: '',
  tags: ['payments'],
  regions: ['aws/us-east-1'],
  skus: ['m5.large', 'x'.repeat(5000)],
  reviewOn: null,
  basis: { modelVersion: '1', catalogDate: null },
  isLocked: false,
  isDeleted: false,
  created: STAMP,
  updated: STAMP,
};
const ASKED = {
  sku: 'm5.large',
  region: 'aws/us-east-1',
  tag: 'payments',
  strategy: 'WARM_SPARE',
  status: 'DRAFT',
} as const;

describe('the terms of a plan', () => {
  it('are those that filters ask for which leave it', () => {
    const asked = termsAsked({ teamIds: [PLAN.teamId], ...ASKED, meetsTargets: true });
    expect(termsOf(PLAN)).toEqual(expect.arrayContaining([...asked]));
    expect(asked).toEqual([
      'LIVE/tag/payments',
      'LIVE/sku/m5.large',
      'LIVE/region/aws/us-east-1',
      'LIVE/strategy/WARM_SPARE',
      'LIVE/status/DRAFT',
      'LIVE/meetsTargets/true',
    ]);
  });

  it('begin with what its words begin with, once for words that begin with others', () => {
    const terms = termsOf({ ...PLAN, notes: 'Reviewed in March' });
    for (const text of ['CHECK', 'march rev', 'paym']) {
      for (const beginning of beginningsAsked({ teamIds: [], text })) {
        expect(terms.filter((term) => term.startsWith(beginning))).toHaveLength(1);
      }
    }
    expect(beginningsAsked({ teamIds: [], text: 'Re rev, in' })).toEqual(['LIVE/word/rev', 'LIVE/word/in']);
  });

  it('have its cost where a range of costs has it', () => {
    const range = { teamIds: [], monthlyCostAtLeast: '5', monthlyCostAtMost: '20' };
    expect(costTermsAsked(range)?.whole.filter((term) => termsOf(PLAN).includes(term))).toEqual(['LIVE/cost/2/1']);
    expect(costTermsAsked({ teamIds: [] })).toBeNull();
    expect(termsOf({ ...PLAN, monthlyCost: null }).filter((term) => term.includes('/cost/'))).toEqual([]);
  });

  it('are others in the bin', () => {
    const inBin = termsOf({ ...PLAN, isDeleted: true });
    expect(inBin).toEqual(expect.arrayContaining([...termsAsked({ teamIds: [], isDeleted: true, tag: 'payments' })]));
    expect(inBin.filter((term) => termsOf(PLAN).includes(term))).toEqual([]);
  });

  it('are short enough for an index, however long a name is', () => {
    expect(Math.max(...termsOf(PLAN).map((term) => term.length))).toBeLessThan(250);
    expect(termsOf(PLAN)).toContain(termsAsked({ teamIds: [], sku: 'x'.repeat(5000) })[0]);
  });
});
