import { describe, expect, it } from '@jest/globals';
import { summarizePlan } from '../../summary/summarize-plan.js';
import type { PlanFilter } from '../../store/plan-filter.js';
import { BIGGER, ONE_REGION, TWO_REGIONS, WITHOUT_PLAN } from '../sample-documents.js';
import { sampleId, samplePlan, sampleStamp, TEAM_A, TEAM_B } from '../sample-plan.js';
import { filledStore, idsOf, type StoreFactory } from './filled-store.js';

const CHECKOUT = samplePlan({
  id: sampleId(1),
  name: 'Checkout 100%',
  document: TWO_REGIONS,
  tags: ['prod', 'peak season'],
  notes: 'Reviewed with the\npayments guild.',
  created: sampleStamp(1),
});
const SEARCH = samplePlan({
  id: sampleId(2),
  name: 'Search',
  document: BIGGER,
  strategy: 'WARM_SPARE',
  tags: ['prod'],
  status: 'APPROVED',
  approved: sampleStamp(3),
  created: sampleStamp(2),
});
const BATCH = samplePlan({
  id: sampleId(3),
  name: 'Batch_jobs',
  teamId: TEAM_B,
  document: ONE_REGION,
  notes: 'Season does not matter.',
  created: sampleStamp(3),
});
const LEDGER = samplePlan({ id: sampleId(4), name: 'Ledger', document: WITHOUT_PLAN, created: sampleStamp(4) });
const OLD = samplePlan({ id: sampleId(5), name: 'Old', created: sampleStamp(5), deleted: sampleStamp(6) });
const ALL = [CHECKOUT, SEARCH, BATCH, LEDGER, OLD];

/** Costs a month: Batch 438, Checkout 31,676.16, Search 138,758.4, Ledger none. */
const CASES: readonly (readonly [string, Partial<PlanFilter>, string])[] = [
  ['everything that is not deleted', {}, 'Checkout 100%, Search, Batch_jobs, Ledger'],
  ['what is deleted', { isDeleted: true }, 'Old'],
  ['one team', { teamIds: [TEAM_B] }, 'Batch_jobs'],
  ['no team', { teamIds: [] }, ''],
  ['a tag', { tag: 'prod' }, 'Checkout 100%, Search'],
  ['a tag with a space', { tag: 'peak season' }, 'Checkout 100%'],
  ['part of a tag, which is no tag', { tag: 'pro' }, ''],
  ['a word of the name in any case', { text: 'SEARCH' }, 'Search'],
  ['a word of the notes or of a tag', { text: 'season' }, 'Checkout 100%, Batch_jobs'],
  ['words that must all be there', { text: 'checkout  guild' }, 'Checkout 100%'],
  ['words of which one is missing', { text: 'checkout jobs' }, ''],
  ['the beginnings of words in any order', { text: 'guil check' }, 'Checkout 100%'],
  ['one letter that words begin with', { text: 's' }, 'Checkout 100%, Search, Batch_jobs'],
  ['nothing by the inside of a word', { text: 'eckout' }, ''],
  ['words beside signs, which are no wildcards', { text: '10%' }, 'Checkout 100%'],
  ['words on either side of an underscore', { text: 'batch_jo' }, 'Batch_jobs'],
  ['words, also where they are given twice', { text: 'jobs Job jobs' }, 'Batch_jobs'],
  ['everything by signs without a word', { text: '%_\\' }, 'Checkout 100%, Search, Batch_jobs, Ledger'],
  ['deleted plans by words too', { text: 'old', isDeleted: true }, 'Old'],
  ['the chosen strategy', { strategy: 'WARM_SPARE' }, 'Search'],
  ['the recommended strategy', { strategy: 'ACTIVE_ACTIVE_AT_CAPACITY' }, 'Checkout 100%'],
  ['a region', { region: 'azure/westus3' }, 'Checkout 100%, Search'],
  ['a region of another cloud', { region: 'aws/us-east-1' }, 'Batch_jobs'],
  ['a SKU', { sku: 'Standard_D8s_v5' }, 'Search'],
  ['plans that meet their targets', { meetsTargets: true }, 'Checkout 100%, Batch_jobs'],
  ['plans that do not', { meetsTargets: false }, 'Search, Ledger'],
  ['a status', { status: 'APPROVED' }, 'Search'],
  ['at least a cost', { monthlyCostAtLeast: '31676.16' }, 'Checkout 100%, Search'],
  ['at most a cost', { monthlyCostAtMost: '31676.16' }, 'Checkout 100%, Batch_jobs'],
  ['costs as numbers, not as texts', { monthlyCostAtLeast: '438.0', monthlyCostAtMost: '9000' }, 'Batch_jobs'],
  ['words within a cost', { text: 'season', monthlyCostAtMost: '9000' }, 'Batch_jobs'],
  ['no cost where the bounds are crossed', { monthlyCostAtLeast: '500', monthlyCostAtMost: '400' }, ''],
  ['several at once', { tag: 'prod', region: 'azure/eastus', monthlyCostAtMost: '40000' }, 'Checkout 100%'],
];

/** What lists can be narrowed by. */
export function describeFilters(create: StoreFactory): void {
  describe('a filter', () => {
    it.each(CASES)('finds %s', async (_title, filter, names) => {
      const store = await filledStore(create, ALL);
      const wanted = names.split(', ').flatMap((name) => ALL.find((plan) => plan.name === name)?.id ?? []);
      expect(await idsOf(store, filter)).toEqual(wanted);
      const whole = { teamIds: [TEAM_A, TEAM_B], ...filter };
      expect(await store.transaction((transaction) => transaction.count(whole))).toBe(wanted.length);
    });

    it('answers with the summary of each plan', async () => {
      const store = await filledStore(create, [CHECKOUT]);
      const filter = { teamIds: [TEAM_A] };
      const request = { filter, order: 'NAME', descending: false, after: null, first: 1 } as const;
      const page = await store.transaction((transaction) => transaction.page(request));
      expect(page.plans).toEqual([{ ...summarizePlan(CHECKOUT), cursor: expect.any(String) }]);
    });
  });
}
