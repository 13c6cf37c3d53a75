import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbeddedPostgres } from '@headroom/plans-prisma';
import pg from 'pg';
import { SMALL_DOCUMENT } from './access/operations.js';
import { asking, makeTeam } from './access/team-content.js';
import { type Answer, type ApiRequest, send } from './send.js';
import { type SupervisedApi, superviseApi } from './supervised-api.js';
import type { Row } from './test-database.js';

const TOKEN = 'token-of-the-first-administrator';
const SAVE_COUNT = 1000;
const WRITER_COUNT = 8;
/** Every fifth plan is changed once after it has been saved. */
const UPDATE_EVERY = 5;
const KILLS = ['API', 'DATABASE', 'BOTH', 'DATABASE', 'API'] as const;
/** What an answer may say while something is down; everything else fails the test. */
const PASSING = ['INTERNAL', 'OVERLOADED', 'TIMEOUT'];

let folder: string;
let api: SupervisedApi;
let teamId: string;

/** What has been acknowledged, by the number of the plan. */
const saved = new Map<number, string>();
const updated = new Set<number>();
let interruptions = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headroom-killed-'));
  api = await superviseApi({
    HEADROOM_DATA_DIR: folder,
    HEADROOM_BOOTSTRAP_TOKEN: TOKEN,
    HEADROOM_DEMO: 'false',
    HEADROOM_LOG_LEVEL: 'fatal',
    HEADROOM_REQUESTS_PER_MINUTE: '1000000',
  });
  teamId = await makeTeam(asking(api.url, TOKEN), 'Team');
}, 90_000);
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** Sends a request until it is answered, as a client does whose connection has broken. */
async function sendUntilAnswered(request: ApiRequest): Promise<Answer['body']['data']> {
  for (;;) {
    const answer = await send(api.url, { ...request, token: TOKEN }).catch(() => null);
    const code = answer?.body.errors?.[0]?.extensions.code;
    if (answer !== null && code === undefined) return answer.body.data;
    if (code !== undefined && !PASSING.includes(code)) throw new Error(JSON.stringify(answer?.body));
    interruptions += 1;
    await sleep(50);
  }
}

async function savePlan(number: number): Promise<string> {
  const { savePlan: payload } = await sendUntilAnswered({
    query: 'mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id revision } userErrors { code } } }',
    variables: {
      input: { name: planName(number), document: SMALL_DOCUMENT, teamId, idempotencyKey: `save ${String(number)}` },
    },
  });
  expect(payload.userErrors).toEqual([]);
  saved.set(number, payload.plan.id);
  return payload.plan.id;
}

/** A conflict with the next revision is the answer where the change was made and its answer was lost. */
async function updatePlan(number: number, id: string): Promise<void> {
  const { updatePlan: payload } = await sendUntilAnswered({
    query: `mutation ($input: UpdatePlanInput!) {
      updatePlan(input: $input) { plan { revision } userErrors { code currentRevision } }
    }`,
    variables: { input: { id, expectedRevision: 1, notes: `changed ${String(number)}` } },
  });
  if (payload.plan === null) expect(payload.userErrors).toEqual([{ code: 'CONFLICT', currentRevision: 2 }]);
  else expect(payload.plan.revision).toBe(2);
  updated.add(number);
}

async function write(numbers: number[]): Promise<void> {
  for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
    const id = await savePlan(number);
    if (number % UPDATE_EVERY === 0) await updatePlan(number, id);
  }
}

/** Looks again and again whether what was acknowledged is there. */
async function read(): Promise<number> {
  let reads = 0;
  while (saved.size < SAVE_COUNT) {
    const [number, id] = [...saved][reads % Math.max(1, saved.size)] ?? [];
    if (number !== undefined) {
      const query = 'query ($id: ID!) { plan(id: $id) { name } }';
      expect((await sendUntilAnswered({ query, variables: { id } })).plan).toEqual({ name: planName(number) });
      reads += 1;
    }
    await sleep(20);
  }
  return reads;
}

/** Kills what is next whenever a further part of the plans is saved, after a pause that is never the same. */
async function kill(): Promise<number> {
  let killed = 0;
  const pauses = randomMs();
  for (const [index, victim] of KILLS.entries()) {
    const least = (SAVE_COUNT * (index + 1)) / (KILLS.length + 1);
    while (saved.size < least) await sleep(2);
    await sleep(pauses());
    if (victim !== 'API') killed += Number(await api.killDatabase());
    if (victim !== 'DATABASE') killed += Number(api.killApi());
  }
  return killed;
}

/** Pauses of 0 to 40 ms, drawn from a fixed seed; what they meet is another thing in every run. */
function randomMs(): () => number {
  let state = 20261124;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state / 2_147_483_648) * 40;
  };
}

function planName(number: number): string {
  return `Plan ${String(number)}`;
}

/** Asks the server that the product left, after all is over. */
async function rowsOf(sql: string): Promise<readonly Row[]> {
  const server = await openEmbeddedPostgres({ dataDirectory: folder });
  const client = new pg.Client(server.databaseUrl);
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  await server.close();
  return rows;
}

describe('the API and its PostgreSQL, killed again and again during 1,000 saves', () => {
  it('come back, and acknowledge every save in the end', async () => {
    const numbers = Array.from({ length: SAVE_COUNT }, (_, index) => index);
    const writers = Array.from({ length: WRITER_COUNT }, async () => write(numbers));
    const [killed, reads] = await Promise.all([kill(), read(), ...writers]);
    const victims = KILLS.reduce((sum, victim) => sum + (victim === 'BOTH' ? 2 : 1), 0);
    expect(killed).toBe(victims);
    expect(api.startCount()).toBeGreaterThan(KILLS.filter((victim) => victim !== 'DATABASE').length);
    expect([saved.size, updated.size]).toEqual([SAVE_COUNT, SAVE_COUNT / UPDATE_EVERY]);
    expect(interruptions).toBeGreaterThan(0);
    expect(reads).toBeGreaterThan(0);
  }, 600_000);

  it('have every acknowledged plan, and none twice', async () => {
    const rows = await rowsOf(`SELECT name, encode(convert_to('Plan:' || id, 'UTF8'), 'base64') AS id FROM plan`);
    expect(rows.map(({ name, id }) => `${String(name)} ${String(id)}`).sort()).toEqual(
      [...saved].map(([number, id]) => `${planName(number)} ${id}`).sort(),
    );
    expect((await sendUntilAnswered({ query: '{ plans { totalCount } }' })).plans).toEqual({ totalCount: SAVE_COUNT });
  });

  it('have whole revisions, and one event of the audit for each save and each change', async () => {
    const [broken] = await rowsOf(`SELECT count(*)::int FROM plan p WHERE p.revision <> CASE
      WHEN split_part(p.name, ' ', 2)::int % ${String(UPDATE_EVERY)} = 0 THEN 2 ELSE 1 END
      OR ARRAY(SELECT r.revision FROM plan_revision r WHERE r.plan_id = p.id ORDER BY 1)
        <> ARRAY(SELECT generate_series(1, p.revision))
      OR ARRAY(SELECT e.action FROM audit_event e WHERE e.subject_id = p.id::text ORDER BY e.at, e.id)
        <> (ARRAY['PLAN_SAVED', 'PLAN_UPDATED'])[1:p.revision]`);
    expect(broken).toEqual({ count: 0 });
    const [counts] = await rowsOf(`SELECT (SELECT count(*)::int FROM plan_revision) AS revisions,
      (SELECT count(*)::int FROM audit_event WHERE subject_type = 'PLAN') AS events,
      (SELECT count(*)::int FROM idempotency_key WHERE key LIKE 'save %') AS keys,
      (SELECT count(DISTINCT plan_id)::int FROM plan_term) AS listed`);
    const all = SAVE_COUNT + SAVE_COUNT / UPDATE_EVERY;
    expect(counts).toEqual({ revisions: all, events: all, keys: SAVE_COUNT, listed: SAVE_COUNT });
  });
});
