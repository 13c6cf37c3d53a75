import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCatalog } from '@headroom/catalog/node';
import { parseDocument, planDocument } from '@headroom/planner';
import { describeEvaluation } from '@headroom/report';
import { buildSchema } from 'graphql';
import { schemaText } from '../src/schema-text.js';
import { wholeSelection } from './whole-selection.js';
import { send } from './send.js';
import { startTestApi, type TestApi } from './test-api.js';

const source = readFileSync(new URL('../../../examples/global-financial-platform.yaml', import.meta.url), 'utf8');

let api: TestApi;
let everything: string;

beforeAll(async () => {
  api = await startTestApi();
  everything = wholeSelection(buildSchema(await schemaText()), 'Evaluation');
});
afterAll(async () => api.close());

function expected() {
  const planned = planDocument({ text: source, catalog: openCatalog() });
  if (!planned.ok) throw new Error('the example can be planned');
  return JSON.parse(JSON.stringify(describeEvaluation(planned.evaluation))) as Record<string, unknown>;
}

describe('evaluate', () => {
  it('answers with every field of the evaluation as the planner gives it', async () => {
    const query = `query ($source: String!) { evaluateDocument(source: $source) { evaluation ${everything} userErrors { code } } }`;
    const { status, body } = await send(api.url, { query, variables: { source } });
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    expect(canonical(body.data.evaluateDocument.evaluation)).toEqual(canonical(expected()));
  });

  it('answers the same to the canonical input, compiled or not', async () => {
    const parsed = parseDocument({ text: source });
    if (!parsed.ok) throw new Error('the example can be read');
    const workload = {
      ...parsed.input,
      components: parsed.input.components.map((component) => ({ ...component, kind: component.kind.toUpperCase() })),
    };
    const query = `query ($workload: WorkloadInput!) { evaluate(workload: $workload) { evaluation ${everything} userErrors { code } } }`;
    for (const round of [1, 2, 3]) {
      const { body } = await send(api.url, { query, variables: { workload } });
      expect({ round, errors: body.errors }).toEqual({ round, errors: undefined });
      expect(canonical(body.data.evaluate.evaluation)).toEqual(canonical(expected()));
    }
  });

  it('answers the same where it is written at once, beside the event loop or field by field', async () => {
    const small = readFileSync(new URL('../../../examples/two-nodes-at-60-percent.yaml', import.meta.url), 'utf8');
    const wide = wholeSelection(buildSchema(await schemaText()), 'StrategyPlan');
    const queryOf = (
      more: string,
    ) => `query ($source: String!, $no: Boolean!) { answer: evaluateDocument(source: $source) { __typename
      evaluation { ...Some first: strategies { id: strategy ... on StrategyPlan { status } } strategies @skip(if: $no) { strategy }
        strategies @include(if: $no) { status } paretoFront catalog @include(if: $no) { captured { date } } }
      userErrors { code message path problem { line } } } ${more} }
      fragment Some on Evaluation { workload { __typename title: name } strategies ${wide} }`;
    for (const document of [small, `${small}unknown: 1\n`]) {
      for (const no of [false, true]) {
        const ask = async (text: string, more = '') =>
          send(api.url, { query: queryOf(more), variables: { source: text, no } });
        const [written, beside, resolved] = await Promise.all([
          ask(document),
          ask(`${document}# ${'x'.repeat(40_000)}\n`),
          ask(document, 'other: strategies { id }'),
        ]);
        expect(resolved?.body.errors).toBeUndefined();
        expect(resolved?.body.data.answer).toMatchObject({ __typename: 'EvaluatePayload' });
        expect(written?.body).toEqual({ data: { answer: resolved?.body.data.answer } });
        expect(beside?.body).toEqual(written?.body);
      }
    }
  });

  it('answers several fields of which one is a large workload', async () => {
    const query = `query ($source: String!) { evaluateDocument(source: $source) { evaluation ${everything} } strategies { id } }`;
    const { body } = await send(api.url, { query, variables: { source: `${source}# ${'x'.repeat(40_000)}\n` } });
    expect(canonical(body.data.evaluateDocument.evaluation)).toEqual(canonical(expected()));
    expect(body.data.strategies.length).toBeGreaterThan(0);
  });

  it('tells every problem of a document with its place', async () => {
    const query =
      'query ($source: String!) { evaluateDocument(source: $source) { evaluation { designLoadPerSecond } userErrors { code message path problem { code line column value expected suggestion } } } }';
    const bad =
      'name: x\ndemand: { peakPerSecond: -1 }\nlocations: [azure/eastsu]\ncomponents:\n  - { name: web, kind: compute, sku: m5.large }\n';
    const { body } = await send(api.url, { query, variables: { source: bad } });
    const { evaluation, userErrors } = body.data.evaluateDocument;
    expect(evaluation).toBeNull();
    expect(userErrors.length).toBeGreaterThan(2);
    expect(new Set(userErrors.map((error: { code: string }) => error.code))).toEqual(new Set(['INVALID_DOCUMENT']));
    const demand = userErrors.find((error: { path: string }) => error.path === 'source.demand.peakPerSecond');
    expect(demand.problem).toMatchObject({ code: 'OUT_OF_RANGE', line: 2, value: '-1' });
  });

  it('refuses a JSON number for a decimal, in a variable and in the query', async () => {
    const inline = `{ evaluate(workload: { name: "x", demand: { peakPerSecond: 12000 }, locations: [], components: [] }) { userErrors { code } } }`;
    const asVariable = 'query ($workload: WorkloadInput!) { evaluate(workload: $workload) { userErrors { code } } }';
    const workload = { name: 'x', demand: { peakPerSecond: 12000 }, locations: [], components: [] };
    for (const request of [
      { query: inline },
      ...Array.from({ length: 3 }, () => ({ query: asVariable, variables: { workload } })),
    ]) {
      const { status, body } = await send(api.url, request);
      expect(status).toBe(400);
      expect(body.errors?.[0]?.message).toContain('lose digits');
    }
  });
});

describe('strategies and catalog', () => {
  it('tells every strategy with its meaning', async () => {
    const { body } = await send(api.url, { query: '{ strategies { id name meaning guidePoint } }' });
    expect(body.data.strategies).toHaveLength(9);
    expect(body.data.strategies[4]).toMatchObject({ id: 'WARM_SPARE' });
  });

  it('tells regions, sizes and prices, and why there is no price', async () => {
    const query = `{ catalog {
      regions(provider: AZURE) { location zones pair }
      skus(provider: AWS, region: "us-east-1", first: 2) { totalCount nodes { sku vcpu } }
      price(location: "azure/eastus", sku: "Standard_D4s_v5") { pricePerHour date missing }
      none: price(location: "azure/eastus", sku: "Standard_D4s_v6x") { pricePerHour missing nearest }
    } }`;
    const { body } = await send(api.url, { query });
    expect(body.errors).toBeUndefined();
    const { regions, skus, price, none } = body.data.catalog;
    expect(regions.map((region: { location: string }) => region.location)).toContain('azure/eastus');
    expect(skus.nodes).toHaveLength(2);
    expect(skus.totalCount).toBeGreaterThan(50);
    expect(price).toMatchObject({ pricePerHour: '0.192', missing: null });
    expect(none).toMatchObject({ pricePerHour: null, missing: 'UNKNOWN_SKU' });
    expect(none.nearest.length).toBeGreaterThan(0);
  });
});

/** Kinds are in upper case over GraphQL, and figures of targets are text. */
function canonical(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, field: unknown) => {
      if (key === 'kind' && typeof field === 'string') return field.toLowerCase();
      if ((key === 'required' || key === 'achieved') && typeof field === 'number') return String(field);
      return field;
    }),
  );
}
