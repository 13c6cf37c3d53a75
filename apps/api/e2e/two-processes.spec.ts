import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMALL_DOCUMENT } from './access/operations.js';
import { type Ask, asking, change, makeTeam, savePlan } from './access/team-content.js';
import { type ApiRequest, send } from './send.js';
import { type ServedApi, serveApi } from './served-api.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

const REQUESTS_PER_MINUTE = 300;
const ROUND_COUNT = 30;
const WRITERS = ['a', 'b', 'c', 'd'];

let database: TestDatabase;
let apis: readonly ServedApi[];
let root: Ask;
let teamId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const environment = {
    DATABASE_URL: database.databaseUrl,
    HEADROOM_REQUESTS_PER_MINUTE: String(REQUESTS_PER_MINUTE),
  };
  apis = await Promise.all([serveApi(environment), serveApi(environment)]);
  root = asking(urlOf(0), printedTokens()[0] ?? '');
  teamId = await makeTeam(root, 'Team');
}, 90_000);
afterAll(async () => {
  try {
    await Promise.all(apis.map(async (api) => api.end('SIGTERM')));
  } finally {
    await database.close();
  }
}, 60_000);

/** The process that the request with this number goes to: in turns. */
function urlOf(number: number): string {
  const api = apis[number % apis.length];
  if (api === undefined) throw new Error('there are processes');
  return api.url;
}

function printedTokens(): readonly string[] {
  return apis.flatMap((api) => /^hr_\S+$/m.exec(api.output()) ?? []);
}

async function newToken(): Promise<string> {
  const made: unknown = await change(root, {
    ...{ field: 'createApiToken', type: 'CreateApiTokenInput', shows: 'secret' },
    input: { name: 'writer', memberships: [{ teamId, role: 'PLANNER' }] },
  });
  return (made as { readonly secret: string }).secret;
}

describe('two processes that start at once on an empty database', () => {
  it('migrate it once, and make one first token', async () => {
    const migrations = await database.query('SELECT migration_name, finished_at FROM _prisma_migrations');
    expect(migrations.every(({ finished_at: finishedAt }) => finishedAt !== null)).toBe(true);
    expect(new Set(migrations.map(({ migration_name: name }) => name)).size).toBe(migrations.length);
    expect(printedTokens()).toHaveLength(1);
    expect(await database.query(`SELECT name FROM api_token WHERE name = 'bootstrap'`)).toHaveLength(1);
    const ready = await Promise.all(apis.map(async ({ url }) => fetch(`${url}/health/ready`)));
    expect(ready.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('writers at two processes', () => {
  it('change one plan again and again: one wins each time, the others get the current revision, nothing is lost', async () => {
    const id = await savePlan(root, { teamId, name: 'Contested' });
    const tokens = await Promise.all(WRITERS.map(newToken));
    const query = `mutation ($input: UpdatePlanInput!) {
      updatePlan(input: $input) { plan { revision notes } userErrors { code path currentRevision } }
    }`;
    const notes: string[] = [];
    for (let revision = 1; revision <= ROUND_COUNT; revision += 1) {
      const answers = await Promise.all(
        WRITERS.map(async (writer, index) => {
          const input = { id, expectedRevision: revision, notes: `${writer} ${String(revision)}` };
          const { body } = await send(urlOf(index), { query, variables: { input }, token: tokens[index] });
          return body.data.updatePlan;
        }),
      );
      const won = answers.filter(({ plan }) => plan !== null);
      expect(won).toMatchObject([{ plan: { revision: revision + 1 }, userErrors: [] }]);
      expect(answers.filter(({ plan }) => plan === null).map(({ userErrors }) => userErrors)).toEqual(
        WRITERS.slice(1).map(() => [{ code: 'CONFLICT', path: 'expectedRevision', currentRevision: revision + 1 }]),
      );
      notes.push(won[0].plan.notes);
    }
    const revisions = await database.query(
      `SELECT r.revision, r.notes FROM plan_revision r JOIN plan p ON p.id = plan_id WHERE p.name = 'Contested' ORDER BY 1`,
    );
    expect(revisions).toEqual(['', ...notes].map((text, index) => ({ revision: index + 1, notes: text })));
    const events = await database.query(`SELECT count(*)::int FROM audit_event WHERE action = 'PLAN_UPDATED'`);
    expect(events).toEqual([{ count: ROUND_COUNT }]);
  }, 60_000);

  it('save with one idempotency key at once: there is one plan, and everybody with the key is told of it', async () => {
    const token = await newToken();
    const query = 'mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id } userErrors { code } } }';
    for (const round of [1, 2, 3, 4, 5]) {
      const input = {
        name: `Once ${String(round)}`,
        document: SMALL_DOCUMENT,
        teamId,
        idempotencyKey: `key ${String(round)}`,
      };
      const answers = await Promise.all(
        WRITERS.map(async (_writer, index) => send(urlOf(index), { query, variables: { input }, token })),
      );
      const ids = answers.map(({ body }) => body.data.savePlan.plan?.id);
      expect(ids).toEqual(ids.map(() => ids[0]));
      expect(await database.query('SELECT id FROM plan WHERE name = $1', [input.name])).toHaveLength(1);
    }
  });
});

describe('the rate limit of a caller', () => {
  it('is one for both processes, to the request', async () => {
    const token = await newToken();
    const request: ApiRequest = { query: '{ strategies { id } }', token };
    const statuses: number[] = [];
    for (let sent = 0; sent < REQUESTS_PER_MINUTE + 50; sent += 10) {
      const answers = await Promise.all(Array.from({ length: 10 }, async (_, index) => send(urlOf(index), request)));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(REQUESTS_PER_MINUTE);
    expect(statuses.filter((status) => status === 429)).toHaveLength(50);
    const other = await Promise.all(
      [0, 1].map(async (number) => send(urlOf(number), { ...request, token: await newToken() })),
    );
    expect(other.map(({ status, headers }) => [status, headers.get('x-ratelimit-remaining')])).toEqual([
      [200, String(REQUESTS_PER_MINUTE - 1)],
      [200, String(REQUESTS_PER_MINUTE - 1)],
    ]);
  }, 60_000);
});
