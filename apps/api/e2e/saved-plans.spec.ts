import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ApiRequest, send } from './send.js';
import { startTestApi, type TestApi } from './test-api.js';

const document = readFileSync(new URL('../../../examples/storefront.yaml', import.meta.url), 'utf8');
const SAVE = `mutation ($input: SavePlanInput!) { savePlan(input: $input) {
  plan { id name revision status monthlyCost standingStrategy team { name } document lock { reason } }
  userErrors { code message path problem { code line } }
} }`;

let api: TestApi;
let teamId: string;
let planCount = 0;

beforeAll(async () => {
  api = await startTestApi();
  const made = await run('mutation { createTeam(input: { name: "Web" }) { team { id } userErrors { code } } }');
  teamId = made.createTeam.team.id;
});
afterAll(async () => api.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function run(query: string, variables: ApiRequest['variables'] = {}, token = api.token): Promise<any> {
  const { body } = await send(api.url, { query, variables, token });
  expect(body.errors).toBeUndefined();
  return body.data;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function save(fields: Readonly<Record<string, unknown>> = {}): Promise<any> {
  planCount += 1;
  const input = { name: `Plan ${String(planCount)}`, document, teamId, ...fields };
  return (await run(SAVE, { input })).savePlan;
}

describe('savePlan', () => {
  it('keeps a document with what came out of it', async () => {
    const { plan, userErrors } = await save({
      name: 'Storefront',
      tags: ['Shop'],
      notes: 'first',
      strategy: 'WARM_SPARE',
    });
    expect(userErrors).toEqual([]);
    expect(plan).toMatchObject({
      name: 'Storefront',
      revision: 1,
      status: 'DRAFT',
      standingStrategy: 'WARM_SPARE',
      team: { name: 'Web' },
      document,
      lock: null,
    });
    expect(Number(plan.monthlyCost)).toBeGreaterThan(0);
    const again = await run(
      'query ($id: ID!) { plan(id: $id) { name tags evaluation { designLoadPerSecond findings { message } } } node(id: $id) { id ... on Plan { name } } }',
      { id: plan.id },
    );
    expect(again.plan).toMatchObject({ name: 'Storefront', tags: ['shop'] });
    expect(again.node).toEqual({ id: plan.id, name: 'Storefront' });
    expect(Number(again.plan.evaluation.designLoadPerSecond)).toBeGreaterThan(0);
  });

  it('answers with every problem of a document', async () => {
    const { plan, userErrors } = await save({ document: 'name: x\ndemand: {}\nlocations: []\ncomponents: []\n' });
    expect(plan).toBeNull();
    expect(userErrors.map((error: { path: string }) => error.path)).toEqual(
      expect.arrayContaining(['document.demand.peakPerSecond', 'document.locations', 'document.components']),
    );
  });

  it('carries out the same request once', async () => {
    const input = { name: 'Once', document, teamId, idempotencyKey: 'key-1' };
    const [first, second] = [await run(SAVE, { input }), await run(SAVE, { input })];
    expect(second.savePlan.plan.id).toBe(first.savePlan.plan.id);
    const other = await run(SAVE, { input: { ...input, name: 'Twice' } });
    expect(other.savePlan.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH', path: 'idempotencyKey' }]);
  });

  it('is for those who have signed in', async () => {
    const { status, body } = await send(api.url, {
      query: SAVE,
      variables: { input: { name: 'x', document, teamId } },
    });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('the life of a plan', () => {
  let id: string;
  beforeEach(async () => {
    id = (await save()).plan.id;
  });

  it('gives one of two writers the current revision', async () => {
    const update = `mutation ($input: UpdatePlanInput!) { updatePlan(input: $input) { plan { revision notes } userErrors { code path currentRevision } } }`;
    const [a, b] = await Promise.all(
      ['a', 'b'].map(async (notes) => run(update, { input: { id, expectedRevision: 1, notes } })),
    );
    const answers = [a.updatePlan, b.updatePlan];
    expect(answers.filter(({ plan }) => plan !== null)).toHaveLength(1);
    expect(answers.find(({ plan }) => plan === null).userErrors).toEqual([
      { code: 'CONFLICT', path: 'expectedRevision', currentRevision: 2 },
    ]);
    const { planRevisions } = await run(
      'query ($id: ID!) { planRevisions(planId: $id) { nodes { revision cause made { actorName } evaluation { workload { name } } } pageInfo { hasNextPage } } }',
      { id },
    );
    expect(planRevisions.nodes.map((node: { cause: string }) => node.cause)).toEqual(['UPDATED', 'SAVED']);
  });

  it('clears what is set to null and keeps what is absent', async () => {
    const update = `mutation ($input: UpdatePlanInput!) { updatePlan(input: $input) { plan { strategy reviewOn notes tags } userErrors { code } } }`;
    await run(update, {
      input: { id, expectedRevision: 1, strategy: 'WARM_SPARE', reviewOn: '2027-01-31', notes: 'n', tags: ['t'] },
    });
    const kept = await run(update, { input: { id, expectedRevision: 2, notes: null } });
    expect(kept.updatePlan.plan).toEqual({ strategy: 'WARM_SPARE', reviewOn: '2027-01-31', notes: 'n', tags: ['t'] });
    const cleared = await run(update, { input: { id, expectedRevision: 3, strategy: null, reviewOn: null } });
    expect(cleared.updatePlan.plan).toEqual({ strategy: null, reviewOn: null, notes: 'n', tags: ['t'] });
  });

  it('cannot be changed or deleted while it is locked', async () => {
    // The one who made the team administers it, and so may do all of this.
    const lock = await run(
      'mutation ($id: ID!) { lockPlan(input: { id: $id, reason: "audit" }) { plan { isLocked lock { reason } } userErrors { code } } }',
      { id },
    );
    expect(lock.lockPlan.plan).toEqual({ isLocked: true, lock: { reason: 'audit' } });
    const remove =
      'mutation ($id: ID!) { deletePlan(input: { id: $id }) { plan { isDeleted deleted { actorName } } userErrors { code message } } }';
    expect((await run(remove, { id })).deletePlan.userErrors).toMatchObject([
      { code: 'LOCKED', message: expect.stringContaining('audit') },
    ]);
    await run('mutation ($id: ID!) { unlockPlan(input: { id: $id }) { userErrors { code } } }', { id });
    expect((await run(remove, { id })).deletePlan.plan).toEqual({
      isDeleted: true,
      deleted: { actorName: 'bootstrap' },
    });
    const restored = await run(
      'mutation ($id: ID!) { restorePlan(input: { id: $id }) { plan { isDeleted } userErrors { code } } }',
      { id },
    );
    expect(restored.restorePlan.plan.isDeleted).toBe(false);
  });

  it('can be approved, copied and computed again', async () => {
    const approved = await run(
      'mutation ($id: ID!) { approvePlan(input: { id: $id, expectedRevision: 1 }) { plan { status approved { actorName } } userErrors { code } } }',
      { id },
    );
    expect(approved.approvePlan.plan).toEqual({ status: 'APPROVED', approved: { actorName: 'bootstrap' } });
    const cloned = await run(
      'mutation ($id: ID!, $name: String!) { clonePlan(input: { id: $id, name: $name }) { plan { id name status } userErrors { code } } }',
      { id, name: `Copy of ${id}` },
    );
    expect(cloned.clonePlan.plan).toMatchObject({ status: 'DRAFT' });
    const replanned = await run(
      'mutation ($id: ID!) { replanPlan(input: { id: $id, mode: DRY_RUN }) { plan { revision } drift { hasDrift cost { difference } sentences findings { appeared { code } } } userErrors { code } } }',
      { id },
    );
    expect(replanned.replanPlan.drift).toMatchObject({ hasDrift: false, cost: { difference: '0' } });
    const compared = await run(
      'query ($ids: [ID!]!) { comparePlans(ids: $ids) { comparison { plans { id label } metrics { key values bands } costs { difference lines { component } } sentences } userErrors { code } } }',
      { ids: [id, cloned.clonePlan.plan.id] },
    );
    expect(compared.comparePlans.comparison.plans[0].id).toBe(id);
    expect(compared.comparePlans.comparison.costs).toEqual([null, { difference: '0', lines: [] }]);
  });
});

describe('lists', () => {
  it('gives page after page, each plan once, and counts only what fits', async () => {
    for (const name of ['L1', 'L2', 'L3']) await save({ name, tags: ['paged'] });
    const query =
      'query ($after: String) { plans(first: 2, after: $after, filter: { tag: "paged" }, orderBy: { field: NAME }) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }';
    const first = (await run(query)).plans;
    const second = (await run(query, { after: first.pageInfo.endCursor })).plans;
    expect([...first.nodes, ...second.nodes].map(({ name }: { name: string }) => name)).toEqual(['L1', 'L2', 'L3']);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
  });

  it('refuses a page that is too long and a cursor of another list', async () => {
    for (const page of ['first: 101', 'after: "nothing"']) {
      const { status, body } = await send(api.url, { query: `{ plans(${page}) { nodes { id } } }`, token: api.token });
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    }
  });

  it('tells who did what', async () => {
    const { auditEvents } = await run(
      '{ auditEvents(first: 3) { nodes { action actorName subjectType after requestId source } } }',
    );
    expect(auditEvents.nodes).toHaveLength(3);
    expect(auditEvents.nodes[0]).toMatchObject({ actorName: 'bootstrap', source: 'API' });
    expect(auditEvents.nodes[0].requestId).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('teams and tokens', () => {
  it('gives a token no more than its role, and nothing once it is revoked', async () => {
    const create = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret token { id memberships { teamId role } } userErrors { code action } } }`;
    const made = (await run(create, { input: { name: 'ci', memberships: [{ teamId, role: 'VIEWER' }] } }))
      .createApiToken;
    expect(made.token.memberships).toEqual([{ teamId, role: 'VIEWER' }]);
    const refused = (await run(SAVE, { input: { name: 'no', document, teamId } }, made.secret)).savePlan;
    expect(refused.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const { viewer } = await run(
      '{ viewer { kind teams { role actions team { name members { personId } } } } }',
      {},
      made.secret,
    );
    expect(viewer).toMatchObject({ kind: 'TOKEN', teams: [{ role: 'VIEWER', actions: ['PLAN_READ', 'TEAM_READ'] }] });
    await run(
      'mutation ($id: String!) { revokeApiToken(input: { id: $id }) { token { revokedAt } userErrors { code } } }',
      { id: made.token.id },
    );
    expect((await send(api.url, { query: '{ viewer { id } }', token: made.secret })).status).toBe(401);
  });

  it('hides a plan of another team from everybody else', async () => {
    const other = await run('mutation { createTeam(input: { name: "Other" }) { team { id } userErrors { code } } }');
    const create = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret userErrors { code } } }`;
    const outsider = (
      await run(create, {
        input: { name: 'outsider', memberships: [{ teamId: other.createTeam.team.id, role: 'ADMIN' }] },
      })
    ).createApiToken.secret;
    const { id } = (await save()).plan;
    expect(
      await run(
        'query ($id: ID!) { plan(id: $id) { name } node(id: $id) { id } plans { nodes { id } } }',
        { id },
        outsider,
      ),
    ).toEqual({ plan: null, node: null, plans: { nodes: [] } });
    const refused = await run(
      'mutation ($id: ID!) { deletePlan(input: { id: $id }) { userErrors { code path } } }',
      { id },
      outsider,
    );
    expect(refused.deletePlan.userErrors).toEqual([{ code: 'NOT_FOUND', path: 'id' }]);
  });
});
