import { describe, expect, it } from '@jest/globals';
import { PLAN_ORDERS, type PlanOrder } from '../../store/plan-order.js';
import { BIGGER, ONE_REGION, WITHOUT_PLAN } from '../sample-documents.js';
import { sampleId, samplePlan, sampleStamp, TEAM_A, TEAM_B } from '../sample-plan.js';
import { filledStore, idsByPages, type StoreFactory } from './filled-store.js';

/** Plans with ties and missing values in every order; ids 1 to 6 were not made in the order of their values. */
const PLANS = [
  samplePlan({ id: sampleId(1), name: 'b', created: sampleStamp(5), updated: sampleStamp(1), document: BIGGER }),
  samplePlan({ id: sampleId(2), name: 'A', created: sampleStamp(1), updated: sampleStamp(5), reviewOn: '2026-10-01' }),
  samplePlan({ id: sampleId(3), name: 'c', created: sampleStamp(5), updated: sampleStamp(5), document: ONE_REGION }),
  samplePlan({ id: sampleId(4), name: 'a', teamId: TEAM_B, created: sampleStamp(3), reviewOn: '2026-10-01' }),
  samplePlan({ id: sampleId(5), name: 'B', teamId: TEAM_B, created: sampleStamp(1), document: WITHOUT_PLAN }),
  samplePlan({ id: sampleId(6), name: 'z', created: sampleStamp(5), reviewOn: '2026-09-15', document: WITHOUT_PLAN }),
];

/** Ids in rising order, the falling one, and where it begins anew with plans that have no value. */
const EXPECTED: Readonly<Record<PlanOrder, { readonly rising: string; readonly falling: string }>> = {
  CREATED_AT: { rising: '2 5 4 1 3 6', falling: '6 3 1 4 5 2' },
  UPDATED_AT: { rising: '4 5 6 1 2 3', falling: '3 2 1 6 5 4' },
  NAME: { rising: '2 4 1 5 3 6', falling: '6 3 5 1 4 2' },
  MONTHLY_COST: { rising: '3 2 4 1 5 6', falling: '1 4 2 3 6 5' },
  REVIEW_ON: { rising: '6 2 4 1 3 5', falling: '4 2 6 5 3 1' },
};

/** How lists are paged. */
export function describePages(create: StoreFactory): void {
  describe('pages of plans', () => {
    const cases = PLAN_ORDERS.flatMap((order) => [1, 2, 4].map((first) => ({ order, first })));

    it.each(cases)('by $order, $first at a time, give every plan once and in order', async ({ order, first }) => {
      const store = await filledStore(create, PLANS);
      const rising = await idsByPages(store, { order, descending: false, first });
      const falling = await idsByPages(store, { order, descending: true, first });
      expect(numbers(rising.flat())).toBe(EXPECTED[order].rising);
      expect(numbers(falling.flat())).toBe(EXPECTED[order].falling);
      expect(rising.map(({ length }) => length)).toEqual(lengths(first));
    });

    it('go on after the last plan that was seen, also when that one is gone', async () => {
      const store = await filledStore(create, PLANS);
      const request = { filter: { teamIds: [TEAM_A] }, order: 'NAME', descending: false, first: 1 } as const;
      const page = await store.transaction((transaction) => transaction.page({ ...request, after: null }));
      const deleted = { ...samplePlan({ ...PLANS[1], id: sampleId(2) }), deleted: sampleStamp(9) };
      await store.transaction((transaction) =>
        transaction.updatePlan({ plan: deleted, expectedRevision: 1, revision: null }),
      );
      const after = page.plans[0]?.cursor ?? null;
      const next = await store.transaction((transaction) => transaction.page({ ...request, after }));
      expect([...page.plans, ...next.plans].map(({ name }) => name)).toEqual(['A', 'b']);
    });

    it('say that there is no next page when the last one is full', async () => {
      const store = await filledStore(create, PLANS.slice(0, 2));
      const filter = { teamIds: [TEAM_A] };
      const request = { filter, order: 'NAME', descending: false, after: null, first: 2 } as const;
      const page = await store.transaction((transaction) => transaction.page(request));
      expect(page).toMatchObject({ hasNextPage: false, plans: [{ name: 'A' }, { name: 'b' }] });
      expect(await store.transaction((transaction) => transaction.count(filter))).toBe(2);
    });
  });
}

function numbers(ids: readonly string[]): string {
  return ids.map((id) => Number.parseInt(id.slice(-12), 16)).join(' ');
}

function lengths(first: number): readonly number[] {
  const full = Array.from({ length: Math.floor(PLANS.length / first) }, () => first);
  return PLANS.length % first === 0 ? full : [...full, PLANS.length % first];
}
