import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ask, asking, change, makeTeam, savePlan } from './access/team-content.js';
import { send } from './send.js';
import { type ServedApi, serveApi } from './served-api.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

const TOKEN = 'token-of-the-first-administrator';
const APPROVE = `mutation ($input: ApprovePlanInput!) {
  approvePlan(input: $input) { plan { status revision } userErrors { code path message } }
}`;
const PLAN =
  'query ($id: ID!) { plan(id: $id) { status revision supersededBy { id name status supersededBy { id } } } }';

let database: TestDatabase;
let api: ServedApi;
let root: Ask;
let teamId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveApi({ DATABASE_URL: database.databaseUrl, HEADROOM_BOOTSTRAP_TOKEN: TOKEN });
  root = asking(api.url, TOKEN);
  teamId = await makeTeam(root, 'Team');
}, 90_000);
afterAll(async () => {
  try {
    await api.end('SIGTERM');
  } finally {
    await database.close();
  }
}, 60_000);

async function approve(input: Readonly<Record<string, unknown>>) {
  const { body } = await send(api.url, { query: APPROVE, variables: { input }, token: TOKEN });
  expect(body.errors).toBeUndefined();
  return body.data.approvePlan;
}

async function planOf(id: string, token = TOKEN) {
  const { body } = await send(api.url, { query: PLAN, variables: { id }, token });
  expect(body.errors).toBeUndefined();
  return body.data.plan;
}

describe('a plan that is approved in the place of another', () => {
  it('makes it superseded, which its page, its revisions, the list and the audit show', async () => {
    const [old, id] = [await savePlan(root, { teamId, name: 'Old' }), await savePlan(root, { teamId, name: 'New' })];
    await approve({ id: old, expectedRevision: 1 });
    expect(await planOf(old)).toEqual({ status: 'APPROVED', revision: 2, supersededBy: null });
    expect(await approve({ id, expectedRevision: 1, supersedes: [old] })).toEqual({
      ...{ plan: { status: 'APPROVED', revision: 2 }, userErrors: [] },
    });
    const supersededBy = { id, name: 'New', status: 'APPROVED', supersededBy: null };
    expect(await planOf(old)).toEqual({ status: 'SUPERSEDED', revision: 3, supersededBy });
    const { body } = await send(api.url, {
      query: `query ($id: ID!) {
        plans(filter: { status: SUPERSEDED }) { nodes { name } }
        planRevisions(planId: $id) { nodes { cause status } }
        auditEvents(subjectId: $id, first: 1) { nodes { action after } }
      }`,
      variables: { id: old },
      token: TOKEN,
    });
    expect(body.data.plans.nodes).toEqual([{ name: 'Old' }]);
    expect(body.data.planRevisions.nodes[0]).toEqual({ cause: 'SUPERSEDED', status: 'SUPERSEDED' });
    expect(body.data.auditEvents.nodes[0]).toMatchObject({
      action: 'PLAN_SUPERSEDED',
      after: { status: 'SUPERSEDED' },
    });
  });

  it('is not approved where one of the others cannot give its place, and says which', async () => {
    const [draft, id] = [
      await savePlan(root, { teamId, name: 'Draft' }),
      await savePlan(root, { teamId, name: 'Wish' }),
    ];
    const before = await database.fingerprint();
    const { plan, userErrors } = await approve({ id, expectedRevision: 1, supersedes: [draft, 'never'] });
    expect(plan).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: 'supersedes[0]', message: expect.stringContaining('"Draft"') },
      { code: 'NOT_FOUND', path: 'supersedes[1]' },
    ]);
    expect(await database.fingerprint()).toBe(before);
  });

  it('is one of two where two are approved at once in the place of the same', async () => {
    const [old, one, two] = [
      await savePlan(root, { teamId, name: 'Contested' }),
      await savePlan(root, { teamId, name: 'One' }),
      await savePlan(root, { teamId, name: 'Two' }),
    ];
    await approve({ id: old, expectedRevision: 1 });
    const answers = await Promise.all(
      [one, two].map(async (id) => approve({ id, expectedRevision: 1, supersedes: [old] })),
    );
    expect(answers.filter(({ plan }) => plan !== null)).toHaveLength(1);
    expect(answers.filter(({ plan }) => plan === null)).toMatchObject([
      { userErrors: [{ code: 'INVALID_INPUT', path: 'supersedes[0]' }] },
    ]);
    expect((await planOf(old)).revision).toBe(3);
  });

  it('supersedes nothing of another team', async () => {
    const otherTeam = await makeTeam(root, 'Other');
    const [foreign, id] = [
      await savePlan(root, { teamId: otherTeam, name: 'Foreign' }),
      await savePlan(root, { teamId, name: 'Own' }),
    ];
    await approve({ id: foreign, expectedRevision: 1 });
    const made: unknown = await change(root, {
      ...{ field: 'createApiToken', type: 'CreateApiTokenInput', shows: 'secret' },
      input: { name: 'one team', memberships: [{ teamId, role: 'ADMIN' }] },
    });
    const { secret } = made as { readonly secret: string };
    const variables = { input: { id, expectedRevision: 1, supersedes: [foreign] } };
    const hidden = await send(api.url, { query: APPROVE, variables, token: secret });
    expect(hidden.body.data.approvePlan.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: 'supersedes[0]' }]);
    const seen = await approve(variables.input);
    expect(seen.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: 'supersedes[0]' }]);
  });
});
