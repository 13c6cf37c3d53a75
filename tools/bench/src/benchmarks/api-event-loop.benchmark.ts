import { readFileSync } from 'node:fs';
import { ask, type Question } from '../api/ask.js';
import { openBenchDatabase } from '../api/bench-database.js';
import { longestStallMs } from '../api/event-loop-stall.js';
import { buildApi, serveApi } from '../api/served-api.js';
import { wholeSelection } from '../api/whole-selection.js';
import type { Benchmark, BenchmarkPlace, BenchmarkRow } from '../benchmark.js';
import { boundedFigure } from '../row.js';
import { workloadDocument } from '../workload-document.js';

const EVALUATIONS = 6;
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
      return [await stallRow(place, database.addressOf(DATABASE))];
    } finally {
      await database.close();
    }
  },
};

async function stallRow({ root }: BenchmarkPlace, databaseUrl: string): Promise<BenchmarkRow> {
  const api = await serveApi(root, databaseUrl);
  try {
    const questions = largeQuestions(root);
    // What is compiled on first use is not what is measured.
    await Promise.all(questions.slice(0, 2).map((question) => ask(api.graphqlUrl, question)));
    await longestStallMs(api.graphqlUrl);
    for (let count = 0; count < SMALL_REQUESTS_BEFORE; count += 1) await ask(api.graphqlUrl, SMALL);
    const baseline = await longestStallMs(api.graphqlUrl);
    await askMeanwhile(api.graphqlUrl, questions);
    const figure = await longestStallMs(api.graphqlUrl);
    const subject = `longest stall while ${String(EVALUATIONS)} of 200 components are evaluated`;
    return boundedFigure({ subject, figure, baseline, unit: 'ms' }, MOST_MILLISECONDS);
  } finally {
    await api.close();
  }
}

/** All of the questions at once, and small ones until they are answered. */
async function askMeanwhile(graphqlUrl: string, questions: readonly Question[]): Promise<void> {
  let isDone = false;
  const all = Promise.all(questions.map((question) => ask(graphqlUrl, question))).finally(() => {
    isDone = true;
  });
  while (!isDone) await ask(graphqlUrl, SMALL);
  await all;
}

function largeQuestions(root: string): readonly Question[] {
  const selection = wholeSelection(readFileSync(`${root}apps/api/schema.graphql`, 'utf8'), 'EvaluatePayload');
  const query = `query ($source: String!) { evaluateDocument(source: $source) ${selection} }`;
  return Array.from({ length: EVALUATIONS }, (_, number) => ({
    query,
    variables: { source: JSON.stringify({ ...workloadDocument(LARGEST_SIZE), name: `large ${String(number)}` }) },
  }));
}
