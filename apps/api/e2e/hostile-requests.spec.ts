import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORMS, GOOD_BODY, JSON_HEADERS, QUERIES } from './hostile-tables.js';
import { send, sendRaw } from './send.js';
import { startTestApi, type TestApi } from './test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ hasIntrospection: false });
});
afterAll(async () => api.close());

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
  it.each(FORMS)('refuses %s', async (_what, init, status) => {
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
        headers: { ...JSON_HEADERS, authorization: 'Bearer abc' },
        body: GOOD_BODY,
      });
      const asText = await fetch(`${api.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: GOOD_BODY,
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
      headers: { ...JSON_HEADERS, 'x-request-id': 'trace-12345678' },
      body: GOOD_BODY,
    });
    expect(given.headers.get('x-request-id')).toBe('trace-12345678');
    const unsafe = await sendRaw(api.url, {
      method: 'POST',
      headers: { ...JSON_HEADERS, 'x-request-id': 'a b"c' },
      body: GOOD_BODY,
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

  it('counts guessed tokens by address, and does not let a right one suffer for it', async () => {
    const limited = await startTestApi({ anonymousRequestsPerMinute: 3 });
    try {
      const query = '{ strategies { id } }';
      const statuses = [];
      for (let i = 0; i < 5; i += 1) {
        const token = `hr_aaaaaaa${String(i + 2)}_${'x'.repeat(43)}`;
        statuses.push((await send(limited.url, { query, token })).status);
      }
      expect(statuses).toEqual([401, 401, 401, 429, 429]);
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
