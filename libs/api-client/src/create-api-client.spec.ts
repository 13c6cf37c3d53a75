import { describe, expect, it } from '@jest/globals';
import { ApiClientError } from './api-client-error.js';
import { createApiClient } from './create-api-client.js';
import { CatalogRegionsDocument, PlanDocument, SavePlanDocument, StrategiesDocument } from './generated/graphql.js';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A client whose requests are answered by what is given, and what it has sent. */
function clientOf(answer: () => Response, token: string | null = null) {
  const sent: Sent[] = [];
  const client = createApiClient({
    url: 'https://headroom.example/graphql',
    token,
    fetch: async (url, init = {}) => {
      sent.push({ url: String(url), init });
      return answer();
    },
  });
  return { client, sent };
}

function json(body: unknown, init: ResponseInit = {}): () => Response {
  return () => new Response(JSON.stringify(body), init);
}

async function failureOf(work: Promise<unknown>): Promise<ApiClientError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiClientError)) throw new Error('it should have failed', { cause: error });
  return error;
}

const input = { name: 'x', document: 'name: x', teamId: 't' };

describe('request', () => {
  it('sends the text of the document with its variables, and answers with the data', async () => {
    const { client, sent } = clientOf(json({ data: { catalog: { regions: [] } } }), 'hr_secret');
    expect(await client.request(CatalogRegionsDocument, { provider: 'AWS' })).toEqual({ catalog: { regions: [] } });
    expect(sent).toHaveLength(1);
    const { url, init } = sent[0] ?? { url: '', init: {} };
    expect([url, init.method, init.redirect]).toEqual(['https://headroom.example/graphql', 'POST', 'error']);
    expect(init.headers).toMatchObject({ 'content-type': 'application/json', authorization: 'Bearer hr_secret' });
    expect(JSON.parse(String(init.body))).toEqual({
      query: CatalogRegionsDocument.toString(),
      variables: { provider: 'AWS' },
    });
  });

  it('needs neither variables nor a token where the API needs none', async () => {
    const { client, sent } = clientOf(json({ data: { strategies: [] } }));
    await client.request(StrategiesDocument);
    await client.request(CatalogRegionsDocument);
    expect(sent.map(({ init }) => JSON.parse(String(init.body)).variables)).toEqual([{}, {}]);
    expect(sent[0]?.init.headers).not.toHaveProperty('authorization');
  });

  it('hands on the signal and the reason why it was aborted', async () => {
    const controller = new AbortController();
    const client = createApiClient({
      url: 'https://headroom.example/graphql',
      token: null,
      fetch: async (_url, init) => {
        controller.abort(new Error('changed my mind'));
        init?.signal?.throwIfAborted();
        return new Response();
      },
    });
    await expect(client.request(StrategiesDocument, {}, { signal: controller.signal })).rejects.toThrow(
      'changed my mind',
    );
  });
});

describe('a request that fails', () => {
  it('tells every error of GraphQL with its code, the id of the request and when to come again', async () => {
    const refusal = {
      data: null,
      errors: [{ message: 'Too many requests.', path: ['plan'], extensions: { code: 'RATE_LIMITED' } }],
    };
    const headers = { 'x-request-id': 'r-1', 'retry-after': '7' };
    const error = await failureOf(
      clientOf(json(refusal, { status: 429, headers })).client.request(PlanDocument, { id: 'p' }),
    );
    expect(error).toMatchObject({
      message: 'Too many requests.',
      status: 429,
      errors: [{ message: 'Too many requests.', code: 'RATE_LIMITED', path: ['plan'] }],
      userErrors: [],
      data: null,
      requestId: 'r-1',
      retryAfterSeconds: 7,
    });
  });

  it('tells what the caller can do something about, and what was answered beside it', async () => {
    const userErrors = [
      { code: 'NAME_TAKEN', message: 'There is a plan of this name.', path: 'name' },
      { code: 'INVALID_INPUT', message: 'Too many tags.', path: 'tags' },
    ];
    const data = { savePlan: { plan: null, userErrors } };
    const error = await failureOf(clientOf(json({ data })).client.request(SavePlanDocument, { input }));
    expect(error).toMatchObject({ status: 200, errors: [], userErrors, data });
    expect(error.message).toBe('There is a plan of this name. Too many tags.');
  });

  it('is told apart from an answer by something else than the API', async () => {
    for (const text of ['<html>Bad gateway</html>', '[]', 'null', '{"data":null}']) {
      const { client } = clientOf(() => new Response(text, { status: 502 }));
      const error = await failureOf(client.request(StrategiesDocument));
      expect(error).toMatchObject({ message: 'HTTP 502 without an answer of the API.', status: 502, errors: [] });
    }
  });

  it('keeps why the API could not be reached', async () => {
    const cause = new TypeError('fetch failed');
    const client = createApiClient({
      url: 'https://headroom.example/graphql',
      token: null,
      fetch: async () => Promise.reject(cause),
    });
    const error = await failureOf(client.request(StrategiesDocument));
    expect([error.status, error.cause]).toEqual([null, cause]);
  });
});
