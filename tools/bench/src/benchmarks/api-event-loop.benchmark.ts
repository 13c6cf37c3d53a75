import { readFileSync } from 'node:fs';
import { ask, type Question } from '../api/ask.js';
import { openBenchDatabase } from '../api/bench-database.js';
import { longestStallMs } from '../api/event-loop-stall.js';
import { makeTeams, savePlan } from '../api/saving.js';
import { buildApi, serveApi } from '../api/served-api.js';
import { wholeSelection } from '../api/whole-selection.js';
import type { Benchmark, BenchmarkPlace, BenchmarkRow } from '../benchmark.js';
import { boundedFigure } from '../row.js';
import { workloadDocument } from '../workload-document.js';

const EVALUATIONS = 6;
const SAVES = 4;
const LARGEST_SIZE = { components: 200, regions: 6, flows: 4 };
const MOST_MILLISECONDS = 200;
const DATABASE = 'loop';

/** Small requests that keep coming meanwhile, and as many before. */
const SMALL: Question = { query: '{ strategies { id name } }', variables: {} };
const SMALL_REQUESTS_BEFORE = 2000;

/** How long others wait at most because large workloads are evaluated. */
export const apiEventLoop: Benchmark = {
  name: 'api-event-loop',
  baseline: 'small requests only',
  bound: `longest stall ≤ ${String(MOST_MILLISECONDS)} ms`,
  isLong: true,
  run: async (place) => {
    buildApi(place.root);
    const database = await openBenchDatabase(place.scratch);
    try {
      await database.run('postgres', `CREATE DATABASE ${DATABASE}`);
      return await stallRows(place, database.addressOf(DATABASE));
    } finally {
      await database.close();
    }
  },
};

async function stallRows({ root }: BenchmarkPlace, databaseUrl: string): Promise<readonly BenchmarkRow[]> {
  const api = await serveApi(root, databaseUrl);
  try {
    const schemaText = readFileSync(`${root}apps/api/schema.graphql`, 'utf8');
    const questions = largeQuestions(schemaText);
    const kept = keptQueries(schemaText);
    // What is compiled on first use is not what is measured.
    await Promise.all(questions.slice(0, 2).map((question) => ask(api.graphqlUrl, question)));
    await longestStallMs(api.graphqlUrl);
    for (let count = 0; count < SMALL_REQUESTS_BEFORE; count += 1) await ask(api.graphqlUrl, SMALL);
    const baseline = await longestStallMs(api.graphqlUrl);
    const rowOf = async (what: string, work: () => Promise<unknown>) => {
      await longestStallMs(api.graphqlUrl);
      await askMeanwhile(api.graphqlUrl, work);
      const figure = await longestStallMs(api.graphqlUrl);
      const subject = `longest stall while ${what}`;
      return boundedFigure({ subject, figure, baseline, unit: 'ms' }, MOST_MILLISECONDS);
    };
    const evaluate = async () => Promise.all(questions.map((question) => ask(api.graphqlUrl, question)));
    return [
      await rowOf(`${String(EVALUATIONS)} of 200 components are evaluated`, evaluate),
      await rowOf(`${String(SAVES)} are saved, compared, read and planned again`, () =>
        keepLarge(api.graphqlUrl, kept),
      ),
    ];
  } finally {
    await api.close();
  }
}

/** Work, and small questions until it is done. */
async function askMeanwhile(graphqlUrl: string, work: () => Promise<unknown>): Promise<void> {
  let isDone = false;
  const all = work().finally(() => {
    isDone = true;
  });
  // A failure is told below, when the last small question has been answered.
  all.catch(() => undefined);
  while (!isDone) await ask(graphqlUrl, SMALL);
  await all;
}

/** What is asked of large plans that are kept, with every field of the answer. */
interface KeptQueries {
  readonly compare: string;
  readonly read: string;
  readonly replan: string;
}

function keptQueries(schemaText: string): KeptQueries {
  const everything = (type: string) => wholeSelection(schemaText, type);
  const drift = everything('PlanDrift');
  return {
    compare: `query ($ids: [ID!]!) { comparePlans(ids: $ids) { comparison ${everything('PlanComparison')} userErrors { message } } }`,
    read: `query ($id: ID!) { plan(id: $id) { evaluation ${everything('Evaluation')} } }`,
    replan: `mutation ($input: ReplanPlanInput!) { replanPlan(input: $input) { drift ${drift} userErrors { message } } }`,
  };
}

/** Everything that is done with large plans that are kept. */
async function keepLarge(graphqlUrl: string, { compare, read, replan }: KeptQueries): Promise<void> {
  const [teamId = ''] = await makeTeams(graphqlUrl, ['Large']);
  const documents = Array.from({ length: SAVES }, (_, number) => largeDocument(`kept ${String(number)}`, number));
  const ids = await Promise.all(documents.map(async (document) => savePlan(graphqlUrl, { teamId, ...document })));
  await ask(graphqlUrl, { query: compare, variables: { ids } });
  await Promise.all(
    ids.flatMap((id) => [
      ask(graphqlUrl, { query: read, variables: { id } }),
      ask(graphqlUrl, { query: replan, variables: { input: { id, mode: 'DRY_RUN' } } }),
    ]),
  );
}

/** Of each, the whole answer; the last one is asked for twice in one request. */
function largeQuestions(schemaText: string): readonly Question[] {
  const field = `evaluateDocument(source: $source) ${wholeSelection(schemaText, 'EvaluatePayload')}`;
  const queryOf = (fields: string) => `query ($source: String!) { ${fields} }`;
  return Array.from({ length: EVALUATIONS }, (_, number) => ({
    query: queryOf(number < EVALUATIONS - 1 ? field : `${field} again: ${field}`),
    variables: { source: largeDocument(`large ${String(number)}`, number).document },
  }));
}

/** One of the largest workloads, with a load of its own: hardly a cost line is the same in two of them. */
function largeDocument(name: string, number: number) {
  const demand = { peakPerSecond: 12_000 + 500 * number };
  return { name, document: JSON.stringify({ ...workloadDocument(LARGEST_SIZE), name, demand }) };
}
