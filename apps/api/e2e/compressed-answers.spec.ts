import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { schemaText } from '../src/schema-text.js';
import { send } from './send.js';
import { startTestApi, type TestApi } from './test-api.js';
import { wholeSelection } from './whole-selection.js';

const example = readFileSync(new URL('../../../examples/global-financial-platform.yaml', import.meta.url), 'utf8');
/** Long enough to be answered by a thread. */
const source = `${example}# ${'x'.repeat(40_000)}\n`;
let api: TestApi;
let query: string;

beforeAll(async () => {
  api = await startTestApi();
  const everything = wholeSelection(buildSchema(await schemaText()), 'Evaluation');
  query = `query ($source: String!) { evaluateDocument(source: $source) { evaluation ${everything} } }`;
});
afterAll(async () => api.close());

/** An answer whose body has not been read yet, and nothing decompressed. */
function ask(headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    sent.once('response', resolve).once('error', reject);
    sent.end(JSON.stringify({ query, variables: { source } }));
  });
}

describe('a large answer', () => {
  it.each([{}, { 'accept-encoding': 'identity' }, { 'accept-encoding': 'br, gzip;q=0' }])(
    'is plain JSON for a caller that wants nothing else: %j',
    async (headers) => {
      const { body } = await send(api.url, { query, variables: { source } });
      const answer = await ask(headers);
      expect(answer.headers).toMatchObject({ vary: 'accept-encoding' });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(JSON.parse((await buffer(answer)).toString())).toEqual(body);
      expect(body.errors).toBeUndefined();
    },
  );

  it.each(['gzip', 'gzip, deflate', 'deflate, gzip;q=0.5, *;q=0'])(
    'stays compressed for a caller that takes it: %s',
    async (encodings) => {
      const answer = await ask({ 'accept-encoding': encodings });
      expect(answer.headers).toMatchObject({ vary: 'accept-encoding', 'content-encoding': 'gzip' });
      const bytes = await buffer(answer);
      const json = gunzipSync(bytes);
      expect(answer.headers['content-length']).toBe(String(bytes.length));
      expect(JSON.parse(json.toString())).toEqual(JSON.parse((await buffer(await ask({}))).toString()));
      expect(bytes.length).toBeLessThan(json.length / 4);
    },
  );

  it('comes beside what else is asked for with it', async () => {
    const [, everything = ''] = /(evaluation .*) } }$/s.exec(query) ?? [];
    const both = `query ($source: String!, $example: String!) {
      large: evaluateDocument(source: $source) { ${everything} userErrors { code } }
      small: evaluateDocument(source: $example) { ${everything} }
      wrong: evaluateDocument(source: "") { userErrors { code } }
    }`;
    const { body } = await send(api.url, { query: both, variables: { source, example } });
    const alone = (await send(api.url, { query, variables: { source } })).body.data.evaluateDocument;
    expect(alone.evaluation).not.toBeNull();
    expect(body).toEqual({
      data: {
        large: { ...alone, userErrors: [] },
        small: alone,
        wrong: { userErrors: [{ code: expect.any(String) }] },
      },
    });
  });

  it('is let go where the caller leaves before its end', async () => {
    const answer = await ask({});
    answer.destroy();
    const { status } = await send(api.url, { query: '{ strategies { id } }' });
    expect([status, api.failures]).toEqual([200, []]);
  });
});
