import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ask, asking, makeTeam, savePlan } from './access/team-content.js';
import { send } from './send.js';
import { type ServedApi, serveApi } from './served-api.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

const TOKEN = 'token-of-the-first-administrator';
const PROBLEM = 'code path message problem { code path line column value expected suggestion }';
const EVALUATE_DOCUMENT = `query ($source: String!) { evaluateDocument(source: $source) { evaluation { designLoadPerSecond } userErrors { ${PROBLEM} } } }`;

/** One document with a fault of each kind; the line of each is said beside it. */
const BAD_DOCUMENT = `name: shop
demand: { peakPerSecond: -5 }
locations: [azure/eastsu, azure/westus3, azure/westus3]
targets: { rto: 15x, availability: 99.99 }
components:
  - { name: web, kind: compute, sku: Standard_D4s_v6x, capacityPerSecond: 100 }
  - { name: web, kind: comput, capacityPerSecond: 0 }
  - { name: db, kind: compute, capacityPersecond: 100 }
colour: red
`;

/** What each fault is to be told as. */
const TOLD: readonly (readonly [path: string, line: number, value: string | null])[] = [
  ['demand.peakPerSecond', 2, '-5'],
  ['targets.rto', 4, '15x'],
  ['targets.availability', 4, '99.99'],
  ['components[1].kind', 7, 'comput'],
  ['components[1].capacityPerSecond', 7, '0'],
  ['components[2].capacityPersecond', 8, '100'],
  ['colour', 9, 'red'],
];

let database: TestDatabase;
let api: ServedApi;
let root: Ask;
let teamId: string;
let planId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveApi({ DATABASE_URL: database.databaseUrl, HEADROOM_BOOTSTRAP_TOKEN: TOKEN });
  root = asking(api.url, TOKEN);
  teamId = await makeTeam(root, 'Team');
  planId = await savePlan(root, { teamId, name: 'Plan' });
}, 90_000);
afterAll(async () => {
  try {
    await api.end('SIGTERM');
  } finally {
    await database.close();
  }
}, 60_000);

interface ToldError {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly problem: Readonly<Record<'code' | 'path' | 'expected', string>> &
    Readonly<Record<'line' | 'column', number | null>> &
    Readonly<Record<'value' | 'suggestion', string | null>>;
}

async function errorsOf(query: string, variables: Readonly<Record<string, unknown>>): Promise<readonly ToldError[]> {
  const before = await database.fingerprint();
  const { status, body } = await send(api.url, { query, variables, token: TOKEN });
  expect([status, body.errors]).toEqual([200, undefined]);
  expect(await database.fingerprint()).toBe(before);
  const payload: unknown = Object.values(body.data as Readonly<Record<string, unknown>>)[0];
  return (payload as { readonly userErrors: readonly ToldError[] }).userErrors;
}

const WAYS: readonly (readonly [way: string, field: string, ask: () => Promise<readonly ToldError[]>])[] = [
  ['evaluateDocument', 'source', async () => errorsOf(EVALUATE_DOCUMENT, { source: BAD_DOCUMENT })],
  [
    'savePlan',
    'document',
    async () =>
      errorsOf(
        `mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id } userErrors { ${PROBLEM} } } }`,
        { input: { name: 'Bad', document: BAD_DOCUMENT, teamId } },
      ),
  ],
  [
    'updatePlan',
    'document',
    async () =>
      errorsOf(
        `mutation ($input: UpdatePlanInput!) { updatePlan(input: $input) { plan { id } userErrors { ${PROBLEM} } } }`,
        { input: { id: planId, expectedRevision: 1, document: BAD_DOCUMENT } },
      ),
  ],
];

describe('a document that cannot be planned', () => {
  it.each(WAYS)(
    'gives %s every problem with its path, line, value and what would be right',
    async (_way, field, ask) => {
      const errors = await ask();
      for (const [path, line, value] of TOLD) {
        const error = errors.find((each) => each.path === `${field}.${path}`);
        expect(error).toMatchObject({ code: 'INVALID_DOCUMENT', problem: { path, line, value } });
      }
      for (const { message, problem } of errors) {
        expect(problem.column).toBeGreaterThan(0);
        expect(problem.expected).not.toBe('');
        expect(message).toMatch(/^\S.*\. Expected: .*[^.]\.$/s);
      }
    },
  );

  it('gives the nearest name where there is one', async () => {
    const source = BAD_DOCUMENT.replace('peakPerSecond: -5', 'peakPerSecond: 5');
    const suggestions = (await errorsOf(EVALUATE_DOCUMENT, { source })).map(({ problem }) => problem.suggestion);
    expect(suggestions).toEqual(expect.arrayContaining(['compute', 'capacityPerSecond']));
  });

  it('gives the nearest region and size, once the form is right', async () => {
    const source = readFileSync(new URL('../../../examples/storefront.yaml', import.meta.url), 'utf8')
      .replace('azure/eastus,', 'azure/eastsu,')
      .replace('Standard_D4s_v5', 'Standard_D4s_v5x');
    const errors = await errorsOf(EVALUATE_DOCUMENT, { source });
    expect(errors.map(({ path, problem }) => [path, problem.value, problem.suggestion])).toEqual(
      expect.arrayContaining([['source.locations[0]', 'azure/eastsu', 'azure/eastus']]),
    );
  });

  it('with a great many problems is answered with the first of them and how many there are', async () => {
    const components = Array.from({ length: 500 }, (_, index) => ({ name: `c${String(index)}`, kind: 'no' }));
    const source = JSON.stringify({ name: 'x', demand: {}, locations: [], components });
    const errors = await errorsOf(EVALUATE_DOCUMENT, { source });
    expect(errors.length).toBeGreaterThan(100);
    expect(errors.length).toBeLessThanOrEqual(201);
    expect(errors.at(-1)?.message).toMatch(/\d+ (more|further)/);
  });
});

describe('a workload in canonical form', () => {
  const evaluate = `query ($workload: WorkloadInput!) { evaluate(workload: $workload) { evaluation { designLoadPerSecond } userErrors { ${PROBLEM} } } }`;
  const good = {
    name: 'x',
    demand: { peakPerSecond: '300' },
    locations: [{ location: 'aws/us-east-1' }],
    components: [{ name: 'web', kind: 'COMPUTE', sku: 'm5.large', capacityPerSecond: '100' }],
  };

  it('gives every problem with its path, value and what would be right, without a line', async () => {
    const errors = await errorsOf(evaluate, {
      workload: {
        ...good,
        demand: { peakPerSecond: '-300' },
        components: [...good.components, ...good.components, { name: '', kind: 'COMPUTE', capacityPerSecond: '0' }],
      },
    });
    expect(errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'workload.demand.peakPerSecond',
        'workload.components[1].name',
        'workload.components[2].capacityPerSecond',
      ]),
    );
    expect(errors.find(({ path }) => path === 'workload.demand.peakPerSecond')?.problem).toMatchObject({
      ...{ code: 'OUT_OF_RANGE', value: '-300', line: null, column: null },
    });
    for (const { problem } of errors) expect(problem.expected).not.toBe('');
  });

  it('that is not of the schema is refused with every fault, and the nearest name outside of production', async () => {
    const workload = {
      ...good,
      demand: { peakPerSecnd: '300' },
      components: [{ name: 'web', kind: 'COMPUT', capacityPerSecond: 100 }],
    };
    // A query is compiled when it comes again, and another part of the server then reads its variables.
    for (const round of [1, 2, 3, 4]) {
      const query = `${evaluate} # read for the first time here`;
      const { status, body } = await send(api.url, { query, variables: { workload }, token: TOKEN });
      expect([round, status, body.errors?.length]).toEqual([round, 400, 4]);
      const messages = body.errors?.map(({ message }) => message).join('\n');
      expect(messages).toContain('"peakPerSecond"');
      expect(messages).toContain('"COMPUTE"');
      expect(messages).toContain('lose digits');
      expect(messages).toContain('workload.components[0].kind');
      expect(messages).toContain('workload.components[0].capacityPerSecond');
    }
  });
});

describe('other input', () => {
  it.each<[what: string, query: string, path: string]>([
    ['a filter', '{ plans(filter: { tag: "\\u0000", sku: "\\u0000" }) { nodes { id } } }', 'filter.tag'],
    ['the subject of the audit', '{ auditEvents(subjectId: "\\u0000") { nodes { id } } }', 'subjectId'],
    ['a place in a list', '{ plans(first: 0, after: "x") { nodes { id } } }', 'first'],
    [
      'a revision beyond all',
      'query ($id: ID!) { planRevisions(planId: $id, after: "99999999999") { nodes { name } } }',
      'after',
    ],
  ])('that no database can take is refused with its path: %s', async (_what, query, path) => {
    const { status, body } = await send(api.url, { query, variables: { id: planId }, token: TOKEN });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(body.errors?.[0]?.message).toContain(`${path}: `);
  });

  it('of a mutation is told as a whole: every field that is wrong', async () => {
    const errors = await errorsOf(
      `mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id } userErrors { code path message } } }`,
      {
        input: {
          ...{ name: ' ', document: '# \u0000', teamId, tags: ['ok', 'x'.repeat(50)], reviewOn: '2027-02-30' },
          ...{ notes: '\u0007', idempotencyKey: '' },
        },
      },
    );
    expect(errors.map(({ path }) => path).sort()).toEqual(
      ['document', 'idempotencyKey', 'name', 'notes', 'reviewOn', 'tags[1]'].sort(),
    );
    for (const { message } of errors) expect(message).toContain('Expected: ');
  });
});
