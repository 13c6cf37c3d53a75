import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanFilter, PlanOrder } from '@headroom/plans';
import { type ConnectedPlans, connectPlans } from '../connect-plans.js';
import { type TestServer, openTestServer, runSql } from '../testing/index.js';
import { SIFTING_EFFORT, type SiftingEffort } from './listed-ids.js';
import { planPage } from './plan-page.js';

const TEAMS = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'] as const;
const PLAN_COUNT = 60;

/** Thirty plans of each team; every third has a word, which is rare among those with small numbers, and no cost. */
const PLANS = `
  INSERT INTO team (id, name, name_key) VALUES ('${TEAMS[0]}', 'A', 'a'), ('${TEAMS[1]}', 'B', 'b');
  INSERT INTO plan (id, team_id, name, name_key, status, revision, meets_targets, monthly_cost, currency, notes, review_on,
    model_version, search_text, created_by_id, created_by_name, created_at, updated_by_id, updated_by_name, updated_at)
  SELECT md5(n::text)::uuid, (ARRAY['${TEAMS[0]}', '${TEAMS[1]}'])[1 + n % 2]::uuid, 'plan ' || n, 'plan ' || n, 'DRAFT', 1, true,
    CASE WHEN n % 3 = 0 THEN NULL ELSE (n * 7) % 40 END, 'USD', '', NULL, '1',
    'plan ' || n || CASE WHEN n % 3 = 0 OR n > 45 THEN ' ledger' ELSE '' END, 'ada', 'Ada',
    timestamptz '2026-01-01' + n * interval '1 day', 'ada', 'Ada', timestamptz '2026-01-01' + (n * 11) % 17 * interval '1 day'
  FROM generate_series(1, ${String(PLAN_COUNT)}) AS n;
  INSERT INTO plan_term (plan_id, term, team_id, created_at, updated_at, name_key, monthly_cost, review_on)
  SELECT id, 'LIVE/tag/one', team_id, created_at, updated_at, name_key, monthly_cost, review_on FROM plan`;

const FILTERS: readonly Omit<PlanFilter, 'teamIds'>[] = [
  { text: 'ledger' },
  { text: 'plan 5' },
  { text: 'nothing has this' },
  { tag: 'one', text: 'ledger' },
  { monthlyCostAtLeast: '10', monthlyCostAtMost: '30' },
];
const ORDERS = (['CREATED_AT', 'UPDATED_AT', 'NAME', 'MONTHLY_COST', 'REVIEW_ON'] as const).flatMap((order) =>
  [false, true].map((descending) => ({ order, descending })),
);

/** The lists are found among the first rows, by gathering, and by walking to the end. */
const EFFORTS: readonly SiftingEffort[] = [
  { walked: 1000, gathered: 0 },
  { walked: 0, gathered: 1000 },
  { walked: 0, gathered: 0 },
  { walked: 7, gathered: 9 },
];

let server: TestServer;
let connection: ConnectedPlans;

beforeAll(async () => {
  server = await openTestServer();
  const databaseUrl = await server.newDatabase();
  await runSql(databaseUrl, PLANS);
  connection = connectPlans({ databaseUrl });
});
afterAll(async () => {
  await connection.close();
  await server.close();
});

interface Listing {
  readonly filter: Omit<PlanFilter, 'teamIds'>;
  readonly order: PlanOrder;
  readonly descending: boolean;
}

/** The names of a whole list, read in pages. */
async function listed({ filter, order, descending }: Listing, effort: SiftingEffort): Promise<readonly string[]> {
  const names: string[] = [];
  let after: string | null = null;
  for (let hasNextPage = true; hasNextPage;) {
    const request = { filter: { ...filter, teamIds: TEAMS }, order, descending, after, first: 8 };
    const page = await planPage(connection.client, request, effort);
    names.push(...page.plans.map(({ name }) => name));
    hasNextPage = page.hasNextPage;
    after = page.plans.at(-1)?.cursor ?? null;
  }
  return names;
}

describe('a list that is sifted', () => {
  it('has every plan that fits once', async () => {
    const names = await listed({ filter: { text: 'ledger' }, order: 'CREATED_AT', descending: false }, SIFTING_EFFORT);
    const fitting = Array.from({ length: PLAN_COUNT }, (_, index) => index + 1).filter((n) => n % 3 === 0 || n > 45);
    expect(names).toEqual(fitting.map((n) => `plan ${String(n)}`));
  });

  it.each(FILTERS)('is the same however it is found: %j', async (filter) => {
    for (const listing of ORDERS.map((order) => ({ ...order, filter }))) {
      const [first, ...others] = await Promise.all(EFFORTS.map(async (effort) => listed(listing, effort)));
      for (const other of others) expect({ listing, names: other }).toEqual({ listing, names: first });
    }
  });
});
