import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { schemaText } from '../src/schema-text.js';
import { type Answer, send, sendRaw } from './send.js';
import { startTestApi, type TestApi } from './test-api.js';
import { wholeSelection } from './whole-selection.js';

/** Enough of them for an evaluation that is read in a thread. */
const COMPONENT_COUNT = 90;

let api: TestApi;
let everything: string;
/** Of the large plan, and of a small one. */
let ids: readonly string[];
let document: string;

beforeAll(async () => {
  api = await startTestApi();
  everything = wholeSelection(buildSchema(await schemaText()), 'Evaluation');
  const body = await ask('mutation { createTeam(input: { name: "Shop" }) { team { id } } }');
  const teamId = body.data.createTeam.team.id;
  document = documentOf(COMPONENT_COUNT);
  ids = [await save('Large', { document, teamId }), await save('Small', { document: documentOf(1), teamId })];
}, 120_000);
afterAll(async () => api.close());

function documentOf(componentCount: number): string {
  const components = Array.from({ length: componentCount }, (_, index) => ({
    ...{ name: `service-${String(index)}`, kind: 'compute', sku: 'Standard_D4s_v5' },
    capacityPerSecond: 100 + index,
  }));
  return JSON.stringify({
    ...{ name: `of ${String(componentCount)}`, demand: { peakPerSecond: 1200 }, targets: { rto: '15m' } },
    ...{ locations: ['azure/eastus', 'azure/westus3', 'azure/northeurope'], components },
  });
}

async function ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer['body']> {
  return (await send(api.url, { query, variables, token: api.token })).body;
}

async function save(name: string, rest: { readonly document: string; readonly teamId: string }): Promise<string> {
  const body = await ask(
    'mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id } userErrors { message } } }',
    { input: { name, ...rest } },
  );
  expect(body.data.savePlan.userErrors).toEqual([]);
  return body.data.savePlan.plan.id;
}

describe('the evaluation of a large saved plan', () => {
  // The first time a query is interpreted; the second time it is compiled.
  it.each([1, 2])('is answered with everything that was evaluated, time %d', async () => {
    const query = `query ($source: String!) { evaluateDocument(source: $source) { evaluation ${everything} } }`;
    const evaluated = await ask(query, { source: document });
    const body = await ask(`query ($id: ID!) { plan(id: $id) { name evaluation ${everything} } }`, { id: ids[0] });
    expect(body).toEqual({
      data: { plan: { name: 'Large', evaluation: evaluated.data.evaluateDocument.evaluation } },
    });
  });

  it('comes where it was asked for, under each of its names, beside those of small plans', async () => {
    const query = `query ($large: ID!, $small: ID!) {
      a: plan(id: $large) { evaluation { workload { name } } again: evaluation { __typename catalog { captured { provider } } } }
      b: plan(id: $small) { evaluation { workload { name } } }
      plans(first: 2, orderBy: { field: CREATED_AT, direction: ASC }) {
        nodes { id evaluation { workload { name } } }
      }
    }`;
    const body = await ask(query, { large: ids[0], small: ids[1] });
    const workloads = [`of ${String(COMPONENT_COUNT)}`, 'of 1'].map((name) => ({ workload: { name } }));
    expect(body.data).toEqual({
      a: {
        evaluation: workloads[0],
        again: { __typename: 'Evaluation', catalog: { captured: [{ provider: 'azure' }] } },
      },
      b: { evaluation: workloads[1] },
      plans: { nodes: ids.map((id, index) => ({ id, evaluation: workloads[index] })) },
    });
  });

  it.each(['identity', 'gzip'])('is sent as the caller takes it: %s', async (encoding) => {
    const query = `{ plan(id: "${ids[0] ?? ''}") { evaluation { workload { name } } } }`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${api.token}` };
    const answer = await sendRaw(api.url, {
      ...{ method: 'POST', body: JSON.stringify({ query }) },
      headers: { ...headers, 'accept-encoding': encoding },
    });
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(answer.body).toEqual({ data: { plan: { evaluation: { workload: { name: 'of 90' } } } } });
  });
});
