import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as documents from '@headroom/api-client';
import { type ApiClient, ApiClientError, createApiClient, type WorkloadInput } from '@headroom/api-client';
import { startTestApi, type TestApi } from './test-api.js';

const document = readFileSync(new URL('../../../examples/storefront.yaml', import.meta.url), 'utf8');
const workload: WorkloadInput = {
  name: 'Shop',
  demand: { peakPerSecond: '1200' },
  locations: [{ location: 'azure/eastus' }],
  components: [{ name: 'web', kind: 'COMPUTE', sku: 'Standard_D4s_v5', capacityPerSecond: '100' }],
};

/** Texts of all documents that went over the network. */
const sent = new Set<string>();

let api: TestApi;
let client: ApiClient;
let teamId: string;

beforeAll(async () => {
  api = await startTestApi();
  client = clientWith(api.token);
  const { createTeam } = await client.request(documents.CreateTeamDocument, { input: { name: 'Web' } });
  teamId = idOf(createTeam.team);
});
afterAll(async () => api.close());

function clientWith(token: string | null): ApiClient {
  return createApiClient({
    url: `${api.url}/graphql`,
    token,
    fetch: async (url, init) => {
      sent.add((JSON.parse(String(init?.body)) as { readonly query: string }).query);
      return fetch(url, init);
    },
  });
}

function idOf(thing: { readonly id: string } | null): string {
  if (thing === null) throw new Error('it should have been made');
  return thing.id;
}

async function savedId(name: string): Promise<string> {
  const { savePlan } = await client.request(documents.SavePlanDocument, { input: { name, document, teamId } });
  return idOf(savePlan.plan);
}

async function refusalOf(work: Promise<unknown>): Promise<ApiClientError> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof ApiClientError)) throw new Error('it should have been refused', { cause: error });
  return error;
}

describe('the client', () => {
  it('plans workloads and reads the catalogue without signing in', async () => {
    const visitor = clientWith(null);
    const { strategies } = await visitor.request(documents.StrategiesDocument);
    expect(strategies.map(({ id }) => id)).toContain('WARM_SPARE');
    const { catalog } = await visitor.request(documents.CatalogRegionsDocument, { provider: 'AZURE' });
    expect(catalog.regions.map(({ location }) => location)).toContain('azure/eastus');
    const skus = await visitor.request(documents.CatalogSkusDocument, { provider: 'AWS', first: 3 });
    expect(skus.catalog.skus.nodes).toHaveLength(3);
    const price = { location: 'azure/eastus', sku: 'Standard_D4s_v5' };
    expect((await visitor.request(documents.CatalogPriceDocument, price)).catalog.price.pricePerHour).toBe('0.192');
    const { evaluate } = await visitor.request(documents.EvaluateDocument, { workload });
    const { evaluateDocument } = await visitor.request(documents.EvaluateDocumentDocument, { source: document });
    for (const { evaluation } of [evaluate, evaluateDocument]) {
      expect(evaluation?.strategies.length).toBeGreaterThan(5);
      expect(evaluation?.recommendation.reason.message).toEqual(expect.any(String));
    }
  });

  it('saves a plan, finds it again, and changes it in every way that there is', async () => {
    const id = await savedId('Storefront');
    const { plan } = await client.request(documents.PlanDocument, { id });
    expect(plan).toMatchObject({ name: 'Storefront', document, team: { name: 'Web' } });
    const input = { id, expectedRevision: 1 };
    const updated = await client.request(documents.UpdatePlanDocument, { input: { ...input, notes: 'second' } });
    expect(updated.updatePlan.plan).toMatchObject({ revision: 2, notes: 'second' });
    const approved = await client.request(documents.ApprovePlanDocument, { input: { id, expectedRevision: 2 } });
    expect(approved.approvePlan.plan?.status).toBe('APPROVED');
    await client.request(documents.LockPlanDocument, { input: { id, reason: 'audit' } });
    expect((await client.request(documents.PlanDocument, { id })).plan?.lock?.reason).toBe('audit');
    const unlocked = await client.request(documents.UnlockPlanDocument, { input: { id } });
    expect(unlocked.unlockPlan.plan?.isLocked).toBe(false);
    const deleted = await client.request(documents.DeletePlanDocument, { input: { id } });
    expect(deleted.deletePlan.plan?.isDeleted).toBe(true);
    const restored = await client.request(documents.RestorePlanDocument, { input: { id } });
    expect(restored.restorePlan.plan?.isDeleted).toBe(false);
    const { node } = await client.request(documents.NodeDocument, { id });
    expect(node).toMatchObject({ id, name: 'Storefront' });
  });

  it('lists page by page, and counts apart', async () => {
    for (const name of ['A', 'B', 'C']) await savedId(`Paged ${name}`);
    const filter = { text: 'Paged' };
    const orderBy = { field: 'NAME', direction: 'ASC' } as const;
    const { plans } = await client.request(documents.PlansDocument, { first: 2, filter, orderBy });
    const after = plans.pageInfo.endCursor;
    const rest = (await client.request(documents.PlansDocument, { first: 2, after, filter, orderBy })).plans;
    expect([...plans.nodes, ...rest.nodes].map(({ name }) => name)).toEqual(['Paged A', 'Paged B', 'Paged C']);
    expect((await client.request(documents.PlanCountDocument, { filter })).plans.totalCount).toBe(3);
  });

  it('compares plans, computes them again, and reads what became of them', async () => {
    const id = await savedId('First');
    const cloned = await client.request(documents.ClonePlanDocument, { input: { id, name: 'Second' } });
    const ids = [id, idOf(cloned.clonePlan.plan)];
    const { comparePlans } = await client.request(documents.ComparePlansDocument, { ids, baseline: id });
    expect(comparePlans.comparison?.costs).toMatchObject([null, { difference: '0' }]);
    const replanned = await client.request(documents.ReplanPlanDocument, { input: { id, mode: 'DRY_RUN' } });
    const { plan } = await client.request(documents.PlanDriftDocument, { id });
    expect([replanned.replanPlan.drift?.hasDrift, plan?.drift?.hasDrift]).toEqual([false, false]);
    const { planRevisions } = await client.request(documents.PlanRevisionsDocument, { planId: id });
    expect(planRevisions.nodes.map(({ cause }) => cause)).toEqual(['SAVED']);
    const whole = await client.request(documents.WholePlanRevisionsDocument, { planId: id });
    expect(whole.planRevisions.nodes[0]?.document).toBe(document);
    const { auditEvents } = await client.request(documents.AuditEventsDocument, { teamId, subjectId: id });
    expect(auditEvents.nodes.map(({ action }) => action)).toEqual(['PLAN_SAVED']);
  });

  it('manages teams, members and tokens', async () => {
    await client.request(documents.RenameTeamDocument, { input: { teamId, name: 'Shops' } });
    const member = { personId: 'p-1', personName: 'Ada', role: 'PLANNER' } as const;
    await client.request(documents.SetMemberDocument, { input: { teamId, ...member } });
    const { node } = await client.request(documents.TeamMembersDocument, { id: teamId });
    expect(node).toMatchObject({
      name: 'Shops',
      members: expect.arrayContaining([member]),
    });
    await client.request(documents.RemoveMemberDocument, { input: { teamId, personId: 'p-1' } });
    const input = { name: 'ci', memberships: [{ teamId, role: 'VIEWER' } as const] };
    const { createApiToken } = await client.request(documents.CreateApiTokenDocument, { input });
    const { viewer } = await clientWith(createApiToken.secret).request(documents.ViewerDocument);
    expect(viewer).toMatchObject({ kind: 'TOKEN', teams: [{ role: 'VIEWER', team: { name: 'Shops' } }] });
    const tokens = await client.request(documents.TeamApiTokensDocument, { id: teamId });
    expect(tokens.node).toMatchObject({ apiTokens: expect.arrayContaining([expect.objectContaining({ name: 'ci' })]) });
    const revoked = await client.request(documents.RevokeApiTokenDocument, {
      input: { id: idOf(createApiToken.token) },
    });
    expect(revoked.revokeApiToken.token?.revokedAt).toEqual(expect.any(String));
  });

  it('is told when a code of Slack is none', async () => {
    const error = await refusalOf(client.request(documents.LinkSlackIdentityDocument, { input: { code: 'AAAA' } }));
    expect(error.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: 'code' }]);
  });
});

describe('a refusal', () => {
  it('of a document tells all of its problems', async () => {
    const source = 'name: x\ndemand: {}\nlocations: []\ncomponents: []\n';
    const error = await refusalOf(client.request(documents.EvaluateDocumentDocument, { source }));
    expect(error.status).toBe(200);
    expect(error.userErrors.length).toBeGreaterThan(2);
    expect(error.userErrors[0]).toMatchObject({ code: 'INVALID_DOCUMENT', problem: { code: 'REQUIRED' } });
  });

  it('of the one who comes second tells the revision that is there', async () => {
    const id = await savedId('Contended');
    const change = (notes: string) =>
      client.request(documents.UpdatePlanDocument, { input: { id, expectedRevision: 1, notes } });
    await change('first');
    const error = await refusalOf(change('second'));
    expect(error.userErrors).toMatchObject([{ code: 'CONFLICT', currentRevision: 2 }]);
  });

  it('of the whole request has its code and the id that the log knows', async () => {
    const error = await refusalOf(clientWith(null).request(documents.ViewerDocument));
    expect(error).toMatchObject({ status: 401, errors: [{ code: 'UNAUTHENTICATED' }], userErrors: [] });
    expect(api.logLines.some((line) => line.includes(error.requestId ?? 'none'))).toBe(true);
  });
});

describe('the documents', () => {
  it('have all been sent by these tests', () => {
    const all = Object.entries(documents).filter(([name]) => name.endsWith('Document'));
    expect(all.length).toBeGreaterThan(30);
    expect(all.flatMap(([name, text]) => (sent.has(String(text)) ? [] : [name]))).toEqual([]);
  });
});
