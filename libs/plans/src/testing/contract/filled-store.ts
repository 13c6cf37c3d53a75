import type { SavedPlan } from '../../plan/saved-plan.js';
import type { PlanFilter } from '../../store/plan-filter.js';
import type { PlanPageRequest, PlansStore } from '../../store/plans-store.js';
import { firstRevision, TEAM_A, TEAM_B } from '../sample-plan.js';

/** Makes an empty store for one test. */
export type StoreFactory = () => PlansStore | Promise<PlansStore>;

/** A store with two teams and these plans. */
export async function filledStore(create: StoreFactory, plans: readonly SavedPlan[] = []): Promise<PlansStore> {
  const store = await create();
  await store.transaction(async (transaction) => {
    await transaction.insertTeam({ id: TEAM_A, name: 'Team A' });
    await transaction.insertTeam({ id: TEAM_B, name: 'Team B' });
    for (const plan of plans) await transaction.insertPlan(plan, firstRevision(plan));
  });
  return store;
}

/** The plan as it is in the store. */
export function storedPlan(store: PlansStore, id: string): Promise<SavedPlan | null> {
  return store.transaction((transaction) => transaction.plan(id));
}

/** Ids of the plans that a filter leaves, in the order of creation. */
export async function idsOf(store: PlansStore, filter: Partial<PlanFilter>): Promise<readonly string[]> {
  const whole = { teamIds: [TEAM_A, TEAM_B], ...filter };
  const request = { filter: whole, order: 'CREATED_AT', descending: false, after: null, first: 100 } as const;
  const page = await store.transaction((transaction) => transaction.page(request));
  return page.plans.map(({ id }) => id);
}

/** Ids of a whole list, read page by page. */
export async function idsByPages(
  store: PlansStore,
  request: Omit<PlanPageRequest, 'after' | 'filter'>,
): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = [];
  let after: string | null = null;
  let hasNextPage = true;
  while (hasNextPage && pages.length < 20) {
    const asked: PlanPageRequest = { ...request, filter: { teamIds: [TEAM_A, TEAM_B] }, after };
    const page = await store.transaction((transaction) => transaction.page(asked));
    pages.push(page.plans.map(({ id }) => id));
    after = page.plans.at(-1)?.cursor ?? null;
    ({ hasNextPage } = page);
  }
  return pages;
}
