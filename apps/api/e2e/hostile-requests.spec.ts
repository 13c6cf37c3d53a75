import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { send, sendRaw } from './send.js';
import { startTestApi, type TestApi } from './test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ hasIntrospection: false });
});
afterAll(async () => api.close());

/** What is sent, and the answer that refuses it. */
const QUERIES: readonly (readonly [string, string, RegExp])[] = [
  ['a query that is too deep', deepQuery(20), /levels deep/],
  ['too many aliases', `{ ${times(40, (i) => `a${i}: strategies { id }`)} }`, /aliases|at its root/],
  [
    'too many computations at once',
    `{ ${times(8, (i) => `a${i}: evaluateDocument(source: "x") { userErrors { code } }`)} ${times(20, () => '__typename')} }`,
    /at its root/,
  ],
  ['too many fields', `{ strategies { ${times(1600, () => 'id')} } }`, /has 1601 fields/],
  ['too many words', `{ strategies { ${times(4000, () => 'id')} } }`, /longer than/],
  ['fragments that multiply', fragmentBomb(20), /fields/],
  ['a fragment that contains itself', 'query { ...a } fragment a on Query { strategies { id } ...a }', /itself/],
  ['a computation for each plan of a long list', '{ plans(first: 100) { nodes { drift { hasDrift } } } }', /costs/],
  [
    'a list whose length hides in a default',
    'query ($first: Int! = 100) { plans(first: $first) { nodes { drift { hasDrift } } } }',
    /costs/,
  ],
  [
    'long lists of evaluations side by side',
    `{ ${times(4, (i) => `a${i}: planRevisions(planId: "x", first: 100) { nodes { evaluation { workload { name } } } }`)} }`,
    /costs/,
  ],
  [
    'a comparison of thousands of plans',
    `{ comparePlans(ids: [${times(2500, (i) => `"${i}"`)}]) { comparison { sentences metrics { key values bands } plans { id label } } } }`,
    /costs/,
  ],
  ['several operations', 'query a { strategies { id } } query b { strategies { name } }', /one operation/],
  [
    'a syntax tree in place of text',
    JSON.stringify({ kind: 'Document', definitions: [] }),
    /text of the GraphQL language/,
  ],
  ['introspection', '{ __schema { types { name } } }', /introspection/i],
  ['text that is no query', '{ strategies {', /Syntax Error/],
];

describe('hostile queries', () => {
  it.each(QUERIES)('refuses %s', async (_what, query, reason) => {
    const { status, body } = await send(api.url, { query });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toMatch(reason);
    expect(body.data ?? null).toBeNull();
  });

  it('does not help to guess names', async () => {
    const { status, body } = await send(api.url, { query: '{ strategys { id } }' });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toBe('Cannot query field "strategys" on type "Query".');
  });

  it('serves good traffic in between', async () => {
    const { status, body } = await send(api.url, { query: '{ strategies { id } }' });
    expect([status, body.errors]).toEqual([200, undefined]);
  });
});

describe('hostile requests', () => {
  const json = { 'content-type': 'application/json' };
  const good = JSON.stringify({ query: '{ strategies { id } }' });

  it.each<[string, RequestInit, number]>([
    ['a batch', { method: 'POST', headers: json, body: `[${good},${good}]` }, 400],
    [
      'a form',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query={strategies{id}}',
      },
      415,
    ],
    ['plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: good }, 415],
    [
      'a GraphQL body',
      { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: '{ strategies { id } }' },
      415,
    ],
    ['no type at all', { method: 'POST', headers: { 'content-type': '' }, body: good }, 415],
    ['a query by GET', { method: 'GET' }, 405],
    [
      'a body that is too large',
      { method: 'POST', headers: json, body: JSON.stringify({ query: 'x'.repeat(700_000) }) },
      413,
    ],
    ['JSON that is broken', { method: 'POST', headers: json, body: '{"query":' }, 400],
    [
      'JSON that reaches for the prototype',
      { method: 'POST', headers: json, body: '{"__proto__":{"a":1},"query":"{ strategies { id } }"}' },
      400,
    ],
    [
      'a wrong token',
      { method: 'POST', headers: { ...json, authorization: 'Bearer hr_aaaaaaaa_' + 'x'.repeat(43) }, body: good },
      401,
    ],
    ['a token of another kind', { method: 'POST', headers: { ...json, authorization: 'Basic abc' }, body: good }, 401],
  ])('refuses %s', async (_what, init, status) => {
    const answer = await sendRaw(api.url, init);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.extensions.code).toMatch(/^(BAD_REQUEST|UNAUTHENTICATED)$/);
  });

  it('takes no query from the address', async () => {
    const response = await fetch(`${api.url}/graphql?query={strategies{id}}`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it.each(['/%67raphql', '/graph%71l', '/graphq%6c'])(
    'checks %s like every other spelling of the path',
    async (path) => {
      const byGet = await fetch(`${api.url}${path}?query={strategies{id}}`);
      const withWrongToken = await fetch(`${api.url}${path}`, {
        method: 'POST',
        headers: { ...json, authorization: 'Bearer abc' },
        body: good,
      });
      const asText = await fetch(`${api.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: good,
      });
      expect([byGet.status, withWrongToken.status, asText.status]).toEqual([405, 401, 415]);
    },
  );

  it('refuses a document over 256 KiB before it is read', async () => {
    const query = 'query ($source: String!) { evaluateDocument(source: $source) { userErrors { problem { code } } } }';
    const { body } = await send(api.url, { query, variables: { source: `name: ${'x'.repeat(300_000)}` } });
    expect(body.data.evaluateDocument.userErrors).toEqual([{ problem: { code: 'TEXT_TOO_LARGE' } }]);
  });

  it('gives every answer the id of its request, and takes over a safe one only', async () => {
    const given = await sendRaw(api.url, {
      method: 'POST',
      headers: { ...json, 'x-request-id': 'trace-12345678' },
      body: good,
    });
    expect(given.headers.get('x-request-id')).toBe('trace-12345678');
    const unsafe = await sendRaw(api.url, {
      method: 'POST',
      headers: { ...json, 'x-request-id': 'a b"c' },
      body: good,
    });
    expect(unsafe.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('rate limits', () => {
  it('refuses one request too many of a caller, says when to come again, and serves others', async () => {
    const limited = await startTestApi({ anonymousRequestsPerMinute: 3 });
    try {
      const query = '{ strategies { id } }';
      const answers = [];
      for (let i = 0; i < 4; i += 1) answers.push(await send(limited.url, { query }));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
      expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answers[3]?.body.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
      expect((await send(limited.url, { query, token: limited.token })).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});

describe('signing in', () => {
  it('is needed for everything that computes, where the installation says so', async () => {
    const closed = await startTestApi({ hasAnonymousEvaluation: false });
    try {
      const query = '{ evaluateDocument(source: "name: x") { userErrors { code } } }';
      const refused = await send(closed.url, { query });
      expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect((await send(closed.url, { query, token: closed.token })).status).toBe(200);
    } finally {
      await closed.close();
    }
  });

  it('works with a preset token of any form', async () => {
    const preset = await startTestApi({ hasAnonymousEvaluation: false, preset: 'my-own-token-1234' });
    try {
      const query = '{ catalog { regions { location } } }';
      expect((await send(preset.url, { query, token: 'my-own-token-1234' })).status).toBe(200);
      expect((await send(preset.url, { query, token: 'my-own-token-1235' })).status).toBe(401);
    } finally {
      await preset.close();
    }
  });
});

function times(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}

function deepQuery(depth: number): string {
  return `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
}

/** Each fragment holds the one before ten times: 10^20 fields. */
function fragmentBomb(size: number): string {
  const bomb = times(size, (i) => `fragment f${i + 1} on Query { ${times(10, () => `...f${i}`)} }`);
  return `{ ...f${size} } fragment f0 on Query { strategies { id } } ${bomb}`;
}
