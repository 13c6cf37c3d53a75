import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMALL_DOCUMENT } from './access/operations.js';
import { asking, makeTeam, savePlan } from './access/team-content.js';
import { FORMS, GOOD_BODY, QUERIES } from './hostile-tables.js';
import { type Answer, send, sendRaw } from './send.js';
import { type ServedApi, serveApi } from './served-api.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

const TOKEN = 'token-of-the-first-administrator-in-production';
const MOST_WAITING = 64;
const EVALUATE = `query ($source: String!) {
  evaluateDocument(source: $source) { evaluation { recommendation { status } } userErrors { message } }
}`;

let database: TestDatabase;
let api: ServedApi;
let planId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveApi(environment());
  const root = asking(api.url, TOKEN);
  planId = await savePlan(root, { teamId: await makeTeam(root, 'Team'), name: 'Plan' });
}, 90_000);
afterAll(async () => {
  try {
    await api.end('SIGTERM');
  } finally {
    await database.close();
  }
}, 60_000);

function environment(): Readonly<Record<string, string>> {
  return {
    NODE_ENV: 'production',
    HEADROOM_HOST: '127.0.0.1',
    DATABASE_URL: database.databaseUrl,
    HEADROOM_BOOTSTRAP_TOKEN: TOKEN,
    HEADROOM_REQUESTS_PER_MINUTE: '1000000',
    HEADROOM_ANONYMOUS_REQUESTS_PER_MINUTE: '1000000',
    HEADROOM_REQUEST_TIMEOUT_SECONDS: '10',
    HEADROOM_COMPUTING_THREADS: '1',
  };
}

/** What honest callers ask: a computation, a list and a plan. */
async function askHonestly(): Promise<void> {
  const evaluated = await send(api.url, { query: EVALUATE, variables: { source: SMALL_DOCUMENT }, token: TOKEN });
  expect([evaluated.body.errors, evaluated.body.data?.evaluateDocument.userErrors]).toEqual([undefined, []]);
  const query = 'query ($id: ID!) { plans { totalCount nodes { name } } plan(id: $id) { name document } }';
  const read = await send(api.url, { query, variables: { id: planId }, token: TOKEN });
  expect([read.status, read.body.data?.plan]).toEqual([200, { name: 'Plan', document: SMALL_DOCUMENT }]);
}

/** Asks honestly for as long as something goes on; what came of that. Throws where honest callers are not served. */
async function whileServing<T>(hostile: () => Promise<T>): Promise<T> {
  let isOver = false;
  const serving = async (): Promise<void> => {
    do await askHonestly();
    while (!isOver);
  };
  const [result] = await Promise.all([hostile().finally(() => (isOver = true)), serving()]);
  return result;
}

async function evaluateLarge(componentCount: number, regions = REGIONS): Promise<Answer> {
  return send(api.url, {
    ...{ query: EVALUATE, token: TOKEN },
    variables: { source: largeDocument(componentCount, regions) },
  });
}

describe('hostile requests, while honest ones are served', () => {
  it('are refused, every query of the list many times at once', async () => {
    const answers = await whileServing(async () =>
      Promise.all(
        Array.from({ length: 5 }, () => QUERIES)
          .flat()
          .map(async ([what, query, reason]) => ({ what, reason, ...(await send(api.url, { query, token: TOKEN })) })),
      ),
    );
    for (const { what, reason, status, body } of answers) {
      expect({ what, status, data: body.data ?? null }).toEqual({ what, status: 400, data: null });
      expect(body.errors?.[0]?.message).toMatch(reason);
      expect(body.errors?.[0]?.extensions.code).toMatch(/^(BAD_REQUEST|TOO_COMPLEX)$/);
    }
  });

  it('are refused, every wrong form of the list many times at once', async () => {
    const answers = await whileServing(async () =>
      Promise.all(
        Array.from({ length: 5 }, () => FORMS)
          .flat()
          .map(async ([what, init, expected]) => ({ what, expected, answer: await sendRaw(api.url, init) })),
      ),
    );
    for (const { what, expected, answer } of answers) {
      expect({ what, status: answer.status }).toEqual({ what, status: expected });
      expect(answer.body.errors).toHaveLength(1);
    }
  });

  it('are refused in production also where they only ask for the schema, or compute without signing in', async () => {
    const typed = await send(api.url, { query: '{ __type(name: "Plan") { fields { name } } }', token: TOKEN });
    expect([typed.status, typed.body.errors?.[0]?.message]).toEqual([400, expect.stringMatching(/introspection/i)]);
    const anonymous = await send(api.url, { query: EVALUATE, variables: { source: SMALL_DOCUMENT } });
    expect([anonymous.status, anonymous.body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('do not keep others out by half a request on each of many connections', async () => {
    const sockets = await Promise.all(Array.from({ length: 200 }, async () => openSocket()));
    for (const socket of sockets) {
      socket.write(
        `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"que`,
      );
    }
    await whileServing(askHonestly);
    for (const socket of sockets) socket.destroy();
    await askHonestly();
  });

  it.each([
    ['that is not HTTP', 'hello\r\n\r\n', 'HTTP/1.1 400'],
    ['whose headers are endless', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 'HTTP/1.1 431'],
    [
      'that says two lengths',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      'HTTP/1.1 400',
    ],
  ])('end the connection of a request %s', async (_what, text, status) => {
    const socket = await openSocket();
    const answered = new Promise<string>((resolve) => {
      let answer = '';
      socket.on('data', (part: Buffer) => (answer += part.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', () => undefined);
    });
    socket.write(text);
    expect(await whileServing(async () => answered)).toContain(status);
  });
});

describe('computations that take long, while honest requests are served', () => {
  it('are cut with a clear error, and the thread is free for others', async () => {
    const answers = await whileServing(async () =>
      Promise.all(Array.from({ length: 16 }, async () => evaluateLarge(36))),
    );
    const cut = answers.filter(({ status }) => status !== 200);
    expect(cut.length).toBeGreaterThan(0);
    for (const { status, body } of cut) {
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([503, 'TIMEOUT']);
      expect(body.errors?.[0]?.message).toMatch(/took too long and was given up/);
    }
    const after = await evaluateLarge(10, REGIONS.slice(0, 5));
    expect([after.body.errors, after.body.data?.evaluateDocument.userErrors]).toEqual([undefined, []]);
  }, 180_000);

  it('are refused where too many wait already, and every one that waits is answered', async () => {
    const answers = await whileServing(async () =>
      Promise.all(Array.from({ length: MOST_WAITING + 12 }, async () => evaluateLarge(30))),
    );
    const codes = answers.map(({ status, body }) => `${String(status)} ${body.errors?.[0]?.extensions.code ?? ''}`);
    expect(new Set(codes)).toEqual(
      new Set([...codes.filter((code) => code === '200 '), '503 OVERLOADED', '503 TIMEOUT']),
    );
    const after = await evaluateLarge(10, REGIONS.slice(0, 5));
    expect([after.body.errors, after.body.data?.evaluateDocument.userErrors]).toEqual([undefined, []]);
  }, 180_000);

  it('end when their callers go away', async () => {
    const gone = Array.from({ length: 4 }, async () => {
      const signal = AbortSignal.timeout(200);
      const body = JSON.stringify({ query: EVALUATE, variables: { source: largeDocument(36, REGIONS) } });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
      return fetch(`${api.url}/graphql`, { method: 'POST', headers, body, signal }).catch(() => 'gone');
    });
    expect(await Promise.all(gone)).toEqual(['gone', 'gone', 'gone', 'gone']);
    const after = await evaluateLarge(10, REGIONS.slice(0, 5));
    expect([after.body.errors, after.body.data?.evaluateDocument.userErrors]).toEqual([undefined, []]);
  });

  it('leave a process behind that is whole, and ends in order though somebody holds connections and says nothing', async () => {
    await askHonestly();
    const { status } = await sendRaw(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: GOOD_BODY,
    });
    expect(status).toBe(200);
    const ready = await fetch(`${api.url}/health/ready`);
    expect(ready.status).toBe(200);
    const sockets = await Promise.all([openSocket(), openSocket()]);
    sockets[0]?.write('POST /graphql HTT');
    expect(await api.end('SIGTERM')).toBe(0);
  }, 90_000);
});

async function openSocket(): Promise<Socket> {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  socket.on('error', () => undefined);
  return socket;
}

const REGIONS = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'eu-west-1'],
  ...['eu-central-1', 'eu-west-2', 'ap-southeast-1', 'ap-northeast-1', 'ap-south-1'],
];

function largeDocument(componentCount: number, regions: readonly string[]): string {
  return JSON.stringify({
    name: 'large',
    demand: { peakPerSecond: 12_000 },
    locations: regions.map((region) => `aws/${region}`),
    components: Array.from({ length: componentCount }, (_, index) => ({
      ...{ name: `c${String(index)}`, kind: 'compute', sku: 'm5.large', capacityPerSecond: 100 },
    })),
  });
}
