import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLAN_ORDERS, type PlanFilter, type PlanOrder } from '@headroom/plans';
import { memoryPlanPage } from '@headroom/plans/memory';
import { type ConnectedPlans, connectPlans } from '../connect-plans.js';
import { type TestServer, openTestServer } from '../testing/index.js';
import { MOST_WALKS } from './list-demands.js';
import { SUMMARIES, TEAMS, saveSummaries } from './listed-plans.fixture.js';
import { SIFTING_EFFORT, type SiftingEffort } from './listed-ids.js';
import { planCount, planPage } from './plan-page.js';
import { termsBeginning } from './terms-beginning.js';

type Asked = Partial<PlanFilter>;

const FILTERS: readonly Asked[] = [
  {},
  { teamIds: [TEAMS[1]] },
  { isDeleted: true },
  { tag: 'one' },
  { text: 'ledger' },
  { text: 'led' },
  { text: 'l', teamIds: [TEAMS[0], TEAMS[2]] },
  { text: 'w' },
  { text: 'w1', isDeleted: true },
  { text: 'plan 5' },
  { text: 'led z' },
  { text: 'w led amb' },
  { text: 'nothing has this' },
  { text: 'amber brisk' },
  { tag: 'one', text: 'le' },
  { tag: 'tier 1', text: 'w', meetsTargets: true },
  { monthlyCostAtLeast: '10', monthlyCostAtMost: '999.5' },
  { monthlyCostAtLeast: '150.005' },
  { monthlyCostAtMost: '1999.99' },
  { monthlyCostAtLeast: '0', monthlyCostAtMost: '0' },
  { monthlyCostAtLeast: '0', isDeleted: true },
  { monthlyCostAtLeast: '5', monthlyCostAtMost: '4' },
  { monthlyCostAtLeast: '100', text: 'ledger', teamIds: [TEAMS[0], TEAMS[1]] },
  { monthlyCostAtMost: '2000', text: 'w', strategy: 'WARM_SPARE' },
];
const ORDERS = PLAN_ORDERS.flatMap((order) => [false, true].map((descending) => ({ order, descending })));

/** The lists are found among the first rows, by gathering, and by walking to the end. */
const EFFORTS: readonly SiftingEffort[] = [
  SIFTING_EFFORT,
  { walked: 0, gathered: 1000 },
  { walked: 0, gathered: 0 },
  { walked: 60, gathered: 9 },
  { walked: 60, gathered: 0 },
];

let server: TestServer;
let connection: ConnectedPlans;

beforeAll(async () => {
  server = await openTestServer();
  connection = connectPlans({ databaseUrl: await server.newDatabase() });
  await saveSummaries(connection.client);
});
afterAll(async () => {
  await connection.close();
  await server.close();
});

interface Listing {
  readonly filter: PlanFilter;
  readonly order: PlanOrder;
  readonly descending: boolean;
}

/** The ids of a whole list, read in pages. */
async function listed(listing: Listing, effort: SiftingEffort): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let hasNextPage = true; hasNextPage;) {
    const page = await planPage(connection.client, { ...listing, after, first: 13 }, effort);
    ids.push(...page.plans.map(({ id }) => id));
    hasNextPage = page.hasNextPage;
    after = page.plans.at(-1)?.cursor ?? null;
  }
  return ids;
}

function expectedOf(listing: Listing): readonly string[] {
  const whole = { ...listing, after: null, first: SUMMARIES.length };
  return memoryPlanPage(SUMMARIES, whole).plans.map(({ id }) => id);
}

describe('a list', () => {
  it.each(FILTERS)('has every plan that fits once, in order, however it is found: %j', async (asked) => {
    const filter = { teamIds: TEAMS, ...asked };
    for (const listing of ORDERS.map((order) => ({ ...order, filter }))) {
      const lists = await Promise.all(EFFORTS.map(async (effort) => listed(listing, effort)));
      for (const ids of lists) expect({ listing, ids }).toEqual({ listing, ids: expectedOf(listing) });
    }
  });

  it.each(FILTERS)('has as many plans as are counted: %j', async (asked) => {
    const filter = { teamIds: TEAMS, ...asked };
    const plans = expectedOf({ filter, order: 'NAME', descending: false });
    expect(await planCount(connection.client, filter)).toBe(plans.length);
  });
});

describe('the terms that begin alike', () => {
  const request = { teamIds: TEAMS, beginning: 'LIVE/word/led', most: MOST_WALKS };

  it('are found in every team, each once', async () => {
    const found = await termsBeginning(connection.client, request);
    const words = ['led', 'ledger', 'ledgers'].map((word) => `LIVE/word/${word}`);
    const expected = TEAMS.flatMap((teamId) => words.map((term) => ({ teamId, term })));
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('are not told where they are more than asked for', async () => {
    expect(await termsBeginning(connection.client, { ...request, most: 8 })).toBeNull();
    expect(await termsBeginning(connection.client, { ...request, beginning: 'LIVE/word/w' })).toBeNull();
  });

  it('are none where no word begins so', async () => {
    expect(await termsBeginning(connection.client, { ...request, beginning: 'LIVE/word/x' })).toEqual([]);
  });
});
