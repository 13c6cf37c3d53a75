import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { send } from './send.js';
import { refusedStart, type ServedApi, serveApi } from './served-api.js';

const TOKEN = 'preset-token-of-this-test';
const document = readFileSync(new URL('../../../examples/storefront.yaml', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'headroom-api-'));
const environment = {
  HEADROOM_DATA_DIR: folder,
  HEADROOM_BOOTSTRAP_TOKEN: TOKEN,
  HEADROOM_COMPUTING_THREADS: '1',
  HEADROOM_REQUESTS_PER_MINUTE: '100000',
};

let api: ServedApi;

beforeAll(async () => {
  api = await serveApi(environment);
}, 90_000);
afterAll(async () => {
  await api.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function demoTeam(): Promise<string> {
  const { body } = await send(api.url, { query: '{ viewer { teams { team { id name } } } }', token: TOKEN });
  expect(body.data.viewer.teams[0].team.name).toBe('Demo');
  return body.data.viewer.teams[0].team.id;
}

async function save(name: string): Promise<string> {
  const query =
    'mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id } userErrors { code message } } }';
  const { body } = await send(api.url, {
    query,
    variables: { input: { name, document, teamId: await demoTeam() } },
    token: TOKEN,
  });
  expect(body.data.savePlan.userErrors).toEqual([]);
  return body.data.savePlan.plan.id;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<any> {
  const { body } = await send(api.url, { query, variables, token: TOKEN });
  expect(body.errors).toBeUndefined();
  return body.data;
}

const DELETE = 'mutation ($input: PlanIdInput!) { deletePlan(input: $input) { userErrors { code } } }';

/** Lists, enumerations, aliases of the same field with different parts, words, and what is of no plan. */
const SOME_OF_IT = `{ designLoadPerSecond recommendation { __typename strategy }
  strategies { strategy status costs: cost { monthlyTotal } more: cost { lines { component monthly } } components { name } }
  findings { code message } }`;

/** How many evaluations threads have computed. */
async function inThreads(): Promise<number> {
  const metrics = await (await fetch(`${api.url}/metrics`)).text();
  return Number(/headroom_evaluation_duration_seconds_count\{place="THREAD"\} (\d+)/.exec(metrics)?.[1] ?? 0);
}

describe('the built product', () => {
  it('comes up with the example plans, healthy, and says how to sign in without showing a preset token', async () => {
    const { body } = await send(api.url, { query: '{ plans { totalCount } }', token: TOKEN });
    expect(body.data.plans.totalCount).toBe(7);
    const [live, ready, metrics] = await Promise.all(
      ['/health/live', '/health/ready', '/metrics'].map(async (path) => fetch(`${api.url}${path}`)),
    );
    expect([live?.status, ready?.status, metrics?.status]).toEqual([200, 200, 200]);
    expect(await ready?.json()).toEqual({ status: 'ok', checks: [{ name: 'database', status: 'ok' }] });
    expect(await metrics?.text()).toContain('headroom_http_request_duration_seconds_count');
    expect(api.output()).not.toContain(TOKEN);
    expect(api.log()).not.toContain(TOKEN);
  });

  it('computes a large workload in a thread and stays live meanwhile', async () => {
    const query =
      'query ($source: String!) { evaluateDocument(source: $source) { evaluation { recommendation { status } } userErrors { message } } }';
    const { body } = await send(api.url, { query, variables: { source: largeDocument() } });
    expect(body.data.evaluateDocument).toMatchObject({ userErrors: [], evaluation: { recommendation: {} } });
    expect(await inThreads()).toBe(1);
  });

  it('keeps a large workload, reads, compares and plans it again in a thread', async () => {
    const input = { name: 'Large', document: largeDocument(60), teamId: await demoTeam() };
    const { savePlan } = await ask('mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id } } }', {
      input,
    });
    const { id } = savePlan.plan;
    const { evaluateDocument } = await ask(
      `query ($source: String!) { evaluateDocument(source: $source) { evaluation ${SOME_OF_IT} } }`,
      { source: input.document },
    );
    const { plan, planRevisions } = await ask(
      `query ($id: ID!) { plan(id: $id) { evaluation ${SOME_OF_IT} drift { hasDrift } }
        planRevisions(planId: $id) { nodes { evaluation ${SOME_OF_IT} } } }`,
      { id },
    );
    const { evaluation } = evaluateDocument;
    expect(plan).toEqual({ evaluation, drift: { hasDrift: false } });
    expect(planRevisions.nodes).toEqual([{ evaluation }]);
    const { clonePlan } = await ask('mutation ($input: ClonePlanInput!) { clonePlan(input: $input) { plan { id } } }', {
      input: { id, name: 'Large too' },
    });
    const ids = [id, clonePlan.plan.id];
    const { comparePlans } = await ask(
      'query ($ids: [ID!]!) { comparePlans(ids: $ids) { comparison { inputs { path } costs { difference } } } }',
      { ids },
    );
    expect(comparePlans.comparison).toEqual({ inputs: [], costs: [null, { difference: '0' }] });
    for (const each of ids) await ask(DELETE, { input: { id: each } });
  });

  it('shares small workloads with the thread while many are asked for, and answers all alike', async () => {
    const query =
      'query ($source: String!) { evaluateDocument(source: $source) { evaluation { workload { name } strategies { strategy status } } userErrors { message } } }';
    const ask = async () => send(api.url, { query, variables: { source: document }, token: TOKEN });
    const before = await inThreads();
    const alone = await ask();
    do {
      const answers = await Promise.all(Array.from({ length: 40 }, ask));
      expect(new Set(answers.map(({ body }) => JSON.stringify(body)))).toEqual(new Set([JSON.stringify(alone.body)]));
    } while ((await inThreads()) < before + 5);
  }, 90_000);

  it('has every acknowledged plan after it was killed', async () => {
    const ids = [];
    for (const name of ['A', 'B', 'C']) ids.push(await save(name));
    await api.end('SIGKILL');
    api = await serveApi(environment);
    const { body } = await send(api.url, { query: '{ plans(first: 3) { totalCount nodes { id } } }', token: TOKEN });
    expect(body.data.plans.totalCount).toBe(10);
    expect(body.data.plans.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.reverse());
  }, 90_000);

  it('ends in order when it is told to, and answers first what it has been asked', async () => {
    const query =
      'query ($source: String!) { evaluateDocument(source: $source) { evaluation { recommendation { status } } userErrors { message } } }';
    const running = send(api.url, { query, variables: { source: largeDocument() } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const ended = api.end('SIGTERM');
    const { status, body } = await running;
    expect([status, body.data.evaluateDocument.userErrors]).toEqual([200, []]);
    expect(await ended).toBe(0);
    api = await serveApi(environment);
  }, 90_000);

  it('counts the requests of a caller over all processes on a database', async () => {
    const limits = { ...environment, HEADROOM_ANONYMOUS_REQUESTS_PER_MINUTE: '4' };
    const [one, two] = [await serveApi(limits), await serveApi(limits)];
    try {
      const statuses = [];
      for (const { url } of [one, two, one, two, one, two]) {
        statuses.push((await send(url, { query: '{ strategies { id } }' })).status);
      }
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
    } finally {
      await Promise.all([one, two].map(async (each) => each.end('SIGTERM')));
    }
  }, 90_000);
});

describe('a start that cannot be', () => {
  it('names every variable that is not right', async () => {
    const { code, log } = await refusedStart({
      PORT: 'abc',
      HEADROOM_LOG_LEVEL: 'loud',
      HEADROOM_OIDC_ISSUER: 'https://id.example',
    });
    expect(code).toBe(2);
    for (const name of ['PORT', 'HEADROOM_LOG_LEVEL', 'HEADROOM_OIDC_AUDIENCE', 'HEADROOM_OIDC_JWKS_URL'])
      expect(log).toContain(name);
  });

  it('is refused in production where nobody could sign in', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'headroom-api-'));
    const { code, log } = await refusedStart({ NODE_ENV: 'production', HEADROOM_DATA_DIR: fresh });
    rmSync(fresh, { recursive: true, force: true });
    expect(code).toBe(2);
    expect(log).toContain('HEADROOM_BOOTSTRAP_TOKEN');
  }, 60_000);
});

/** Ten components in five locations: predicted well above what is computed in the event loop. */
function largeDocument(componentCount = 10): string {
  return JSON.stringify({
    name: 'large',
    demand: { peakPerSecond: 12_000 },
    locations: ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'eu-west-1'].map((region) => `aws/${region}`),
    components: Array.from({ length: componentCount }, (_, index) => ({
      name: `c${String(index)}`,
      kind: 'compute',
      sku: 'm5.large',
      capacityPerSecond: 100,
    })),
  });
}
