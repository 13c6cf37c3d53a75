import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { type IdentityProvider, startIdentityProvider } from '../identity-provider.js';
import { type Answer, type ApiRequest, send } from '../send.js';
import { type ServedApi, serveApi } from '../served-api.js';
import { openTestDatabase, type TestDatabase } from '../test-database.js';
import { CALLERS, expectedVerdict, makeCallers, type TokenOf } from './callers.js';
import { FIELDS_OF_NO_TEAM, OPERATIONS, SMALL_DOCUMENT } from './operations.js';
import { type Ask, asking, change, makeContent, makeTeam, savePlan, type TeamContent } from './team-content.js';
import { MARKER, verdictOf } from './verdict.js';

const ROOT_TOKEN = 'token-of-the-first-administrator';
const HTTP_STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 };

let database: TestDatabase;
let provider: IdentityProvider;
let api: ServedApi;
let root: Ask;
let teamId: string;
let otherTeamId: string;
let content: TeamContent;
let tokenOf: TokenOf;

beforeAll(async () => {
  [database, provider] = await Promise.all([openTestDatabase(), startIdentityProvider()]);
  api = await serveApi({
    DATABASE_URL: database.databaseUrl,
    HEADROOM_BOOTSTRAP_TOKEN: ROOT_TOKEN,
    HEADROOM_REQUESTS_PER_MINUTE: '1000000',
    HEADROOM_ANONYMOUS_REQUESTS_PER_MINUTE: '1000000',
    ...provider.environment,
  });
  root = asking(api.url, ROOT_TOKEN);
  teamId = await makeTeam(root, MARKER);
  otherTeamId = await makeTeam(root, 'Others');
  content = await makeContent(root, teamId);
  tokenOf = await makeCallers({ url: api.url, provider, database, root, teamId, otherTeamId });
}, 90_000);
afterAll(async () => {
  try {
    await api.end('SIGTERM');
  } finally {
    provider.close();
    await database.close();
  }
}, 60_000);

interface Asked {
  readonly answer: Answer;
  /** Whether anything that is kept is another than before. */
  readonly hasChanged: boolean;
}

async function ask(request: ApiRequest): Promise<Asked> {
  const before = await database.fingerprint();
  const answer = await send(api.url, request);
  return { answer, hasChanged: (await database.fingerprint()) !== before };
}

/** The audit of one request. */
async function auditOf({ headers }: Answer): Promise<readonly string[]> {
  const rows = await database.query('SELECT action FROM audit_event WHERE request_id = $1', [
    headers.get('x-request-id'),
  ]);
  return rows.map(({ action }) => String(action));
}

const CASES = OPERATIONS.flatMap((operation) =>
  CALLERS.map((caller) => ({ operation, caller, verdict: expectedVerdict(operation, caller) })),
);

describe('the table', () => {
  it('has every query and mutation of the schema', () => {
    const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name ?? ''}.${field}`),
    );
    const known = new Set([...FIELDS_OF_NO_TEAM, ...OPERATIONS.map(({ field }) => field)]);
    expect([...known].sort()).toEqual(fields.sort());
  });

  it('lets somebody do each operation, and keeps somebody who has signed in from each but that of asking who they are', () => {
    for (const { title } of OPERATIONS) {
      const verdicts = CASES.filter(({ operation }) => operation.title === title).map(({ verdict }) => verdict);
      expect(verdicts).toContain('DONE');
      expect(new Set(verdicts).size).toBeGreaterThanOrEqual(3);
    }
  });
});

const EACH = OPERATIONS.map(({ field, title }) => ({
  ...{ field, title },
  cases: CASES.filter(({ operation }) => operation.title === title).map((each) => ({
    ...each,
    who: each.caller.title,
  })),
}));

describe.each(EACH)('$field: $title', ({ cases }) => {
  it.each(cases.filter(({ verdict }) => verdict !== 'DONE'))(
    'gives $who nothing of the team but $verdict, and changes nothing',
    async ({ operation, caller, verdict }) => {
      const { answer, hasChanged } = await ask({ ...operation.request(content), token: tokenOf(caller, operation) });
      expect(verdictOf(answer)).toBe(verdict);
      expect(answer.status).toBe(answer.body.errors === undefined ? 200 : HTTP_STATUS[verdict]);
      expect(JSON.stringify(answer.body)).not.toContain(MARKER);
      expect(hasChanged).toBe(false);
      expect(await auditOf(answer)).toEqual([]);
    },
  );
});

describe.each(EACH)('$field: $title', ({ cases }) => {
  it.each(cases.filter(({ verdict }) => verdict === 'DONE'))('is done for $who', async ({ operation, caller }) => {
    const fresh = operation.audit === null ? content : await makeContent(root, teamId);
    const { answer, hasChanged } = await ask({ ...operation.request(fresh), token: tokenOf(caller, operation) });
    expect([verdictOf(answer), answer.body.errors]).toEqual(['DONE', undefined]);
    expect(hasChanged).toBe(operation.audit !== null);
    expect(await auditOf(answer)).toEqual(operation.audit === null ? [] : [operation.audit]);
  });
});

describe('what lies across teams', () => {
  async function personOf(id: string, roles: Readonly<Record<string, string>>): Promise<string> {
    for (const [team, role] of Object.entries(roles)) {
      const input = { teamId: team, personId: id, personName: id, role };
      await change(root, { field: 'setMember', type: 'SetMemberInput', input });
    }
    return provider.tokenOf({ id });
  }

  async function refusalsOf(request: ApiRequest): Promise<readonly string[]> {
    const { answer, hasChanged } = await ask(request);
    expect(hasChanged).toBe(false);
    const payload: unknown = Object.values(answer.body.data as Readonly<Record<string, unknown>>)[0];
    const { userErrors } = payload as {
      readonly userErrors: readonly { readonly code: string; readonly path: string }[];
    };
    return userErrors.map(({ code, path }) => `${code} ${path}`);
  }

  it('is not compared: a foreign plan beside own ones is as missing as one that never was', async () => {
    const token = await personOf('comparer', { [otherTeamId]: 'ADMIN' });
    const own = await savePlan(root, { teamId: otherTeamId, name: 'Own' });
    const compare =
      'query ($ids: [ID!]!) { comparePlans(ids: $ids) { comparison { sentences } userErrors { code path } } }';
    const never = '018f0000-0000-7000-8000-000000000001';
    expect(await refusalsOf({ query: compare, variables: { ids: [own, content.planId, never] }, token })).toEqual([
      'NOT_FOUND ids[1]',
      'NOT_FOUND ids[2]',
    ]);
  });

  it('is not copied into a foreign team, and is copied by whoever may read here and write there', async () => {
    const stranger = await personOf('stranger', { [otherTeamId]: 'ADMIN' });
    const bridge = await personOf('bridge', { [teamId]: 'VIEWER', [otherTeamId]: 'PLANNER' });
    const own = await savePlan(root, { teamId: otherTeamId, name: 'To be copied' });
    const query =
      'mutation ($input: ClonePlanInput!) { clonePlan(input: $input) { plan { name } userErrors { code path } } }';
    const into = { query, variables: { input: { id: own, name: 'Copy', teamId } } };
    expect(await refusalsOf({ ...into, token: stranger })).toEqual(['NOT_FOUND teamId']);
    const out = { query, variables: { input: { id: content.planId, name: 'Copy', teamId: otherTeamId } } };
    expect(await refusalsOf({ ...out, token: stranger })).toEqual(['NOT_FOUND id']);
    const { body } = await send(api.url, { ...out, token: bridge });
    expect(body.data.clonePlan).toEqual({ plan: { name: 'Copy' }, userErrors: [] });
  });

  it('gets no token that reaches into a foreign team, has more scopes than its maker, or administers the installation', async () => {
    const admin = await personOf('token-maker', { [otherTeamId]: 'ADMIN' });
    const query =
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret userErrors { code path } } }';
    const memberships = [{ teamId: otherTeamId, role: 'ADMIN' }];
    const make = async (input: Readonly<Record<string, unknown>>, token: string) =>
      refusalsOf({ query, variables: { input: { name: 'x', memberships, ...input } }, token });
    expect(await make({ memberships: [...memberships, { teamId, role: 'VIEWER' }] }, admin)).toEqual([
      'NOT_FOUND memberships[1].teamId',
    ]);
    expect(await make({ isInstallationAdmin: true }, admin)).toEqual(['FORBIDDEN null']);
    const made = await send(api.url, {
      query,
      variables: { input: { name: 'narrow', memberships, scopes: ['TOKEN_MANAGE', 'PLAN_READ'] } },
      token: admin,
    });
    const narrow: string = made.body.data.createApiToken.secret;
    expect(await make({}, narrow)).toEqual(['FORBIDDEN null']);
    expect(await make({ scopes: ['PLAN_READ', 'PLAN_APPROVE'] }, narrow)).toEqual(['FORBIDDEN null']);
  });

  it('is not answered again to somebody else who has the same idempotency key', async () => {
    const [one, two] = [
      await personOf('one', { [teamId]: 'PLANNER' }),
      await personOf('two', { [otherTeamId]: 'PLANNER' }),
    ];
    const query =
      'mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id } userErrors { code path } } }';
    const input = { name: 'The same', document: SMALL_DOCUMENT, idempotencyKey: 'k' };
    const first = await send(api.url, { query, variables: { input: { ...input, teamId } }, token: one });
    expect(await refusalsOf({ query, variables: { input: { ...input, teamId } }, token: two })).toEqual([
      'NOT_FOUND teamId',
    ]);
    const second = await send(api.url, { query, variables: { input: { ...input, teamId: otherTeamId } }, token: two });
    expect(second.body.data.savePlan.userErrors).toEqual([]);
    expect(second.body.data.savePlan.plan.id).not.toBe(first.body.data.savePlan.plan.id);
  });

  it('is not reached by the cursor of a list that somebody else has seen', async () => {
    const query = 'query ($after: String) { plans(first: 1, after: $after) { nodes { name } pageInfo { endCursor } } }';
    const seen = await send(api.url, { query, token: ROOT_TOKEN });
    const token = await personOf('cursor-thief', {});
    const { body } = await send(api.url, {
      query,
      variables: { after: seen.body.data.plans.pageInfo.endCursor },
      token,
    });
    expect([body.errors, body.data.plans.nodes]).toEqual([undefined, []]);
  });
});
