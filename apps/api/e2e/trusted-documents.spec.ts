import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StrategiesDocument, ViewerDocument } from '@headroom/api-client';
import type { SignedInPerson } from '@headroom/plans';
import { send } from './send.js';
import { startTestApi, type TestApi } from './test-api.js';

const PERSON = 'a-token-of-the-company';
const ADA: SignedInPerson = {
  kind: 'PERSON',
  id: 'p-1',
  name: 'Ada',
  groupMemberships: [],
  isInstallationAdmin: false,
};
const OWN = '{ strategies { id } }';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({
    hasTrustedDocuments: true,
    verifyPerson: async (token) => (token === PERSON ? ADA : null),
  });
});
afterAll(async () => api.close());

describe('where only the documents of the client are served', () => {
  it('visitors and people get answers to those', async () => {
    expect((await send(api.url, { query: StrategiesDocument.toString() })).status).toBe(200);
    const { status, body } = await send(api.url, { query: ViewerDocument.toString(), token: PERSON });
    expect([status, body.data.viewer.kind]).toEqual([200, 'PERSON']);
  });

  it('they are refused everything else, also what somebody else has been allowed to ask before', async () => {
    for (let round = 0; round < 3; round += 1) {
      expect((await send(api.url, { query: OWN, token: api.token })).status).toBe(200);
      for (const token of [undefined, PERSON]) {
        const { status, body } = await send(api.url, { query: OWN, ...(token === undefined ? {} : { token }) });
        expect([status, body.errors?.[0]?.extensions.code, body.data ?? null]).toEqual([403, 'FORBIDDEN', null]);
      }
    }
  });

  it('a document with one space more is another one', async () => {
    expect((await send(api.url, { query: `${StrategiesDocument.toString()} ` })).status).toBe(403);
  });
});
