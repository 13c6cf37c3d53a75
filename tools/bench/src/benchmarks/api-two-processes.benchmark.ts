import { ask, type Question } from '../api/ask.js';
import { openBenchDatabase } from '../api/bench-database.js';
import { buildApi, serveApi, type ServedApi } from '../api/served-api.js';
import type { Benchmark, BenchmarkPlace, BenchmarkRow } from '../benchmark.js';
import { makeTeams } from '../api/saving.js';
import { savePlans } from '../plan-lists/save-plans.js';
import { atLeastRatio } from '../row.js';
import { median } from '../statistics.js';

const PLANS = 200;
const CALLERS = 8;
const ROUND_MILLISECONDS = 4000;
const ROUNDS = 5;
/** A second process must not get in the way of the first, even where they share the processors with those who ask. */
const LEAST_RATIO = 0.9;
const DATABASE = 'shared';

const LIST: Question = { query: '{ plans(first: 50) { nodes { id name monthlyCost } } }', variables: {} };

/** Requests answered by two processes of the API on one database, and by one. */
export const apiTwoProcesses: Benchmark = {
  name: 'api-two-processes',
  baseline: 'one process',
  bound: `≥ ${String(LEAST_RATIO)} ×`,
  isLong: true,
  run: async (place) => {
    buildApi(place.root);
    const database = await openBenchDatabase(place.scratch);
    try {
      await database.run('postgres', `CREATE DATABASE ${DATABASE}`);
      return [await processesRow(place, database.addressOf(DATABASE))];
    } finally {
      await database.close();
    }
  },
};

async function processesRow({ root }: BenchmarkPlace, databaseUrl: string): Promise<BenchmarkRow> {
  const one = await serveApi(root, databaseUrl);
  const apis = [one, await serveApi(root, databaseUrl)];
  try {
    await savePlans(one.graphqlUrl, {
      teamIds: await makeTeams(one.graphqlUrl, ['Team']),
      first: 0,
      end: PLANS,
    });
    const rates: { readonly single: number; readonly both: number }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      rates.push({ single: await requestsPerSecond([one]), both: await requestsPerSecond(apis) });
    }
    const counted = rates.slice(1);
    const measured = { subject: 'lists of 50 plans, 8 callers', unit: 'requests/s' } as const;
    const [figure, baseline] = [median(counted.map(({ both }) => both)), median(counted.map(({ single }) => single))];
    return atLeastRatio({ ...measured, figure, baseline }, LEAST_RATIO);
  } finally {
    await Promise.all(apis.map((api) => api.close()));
  }
}

/** Callers that ask one after the other, each of its own process in turns. */
async function requestsPerSecond(apis: readonly ServedApi[]): Promise<number> {
  const startedAt = performance.now();
  const counts = await Promise.all(
    Array.from({ length: CALLERS }, async (_, caller) => {
      const url = apis[caller % apis.length]?.graphqlUrl ?? '';
      let count = 0;
      for (; performance.now() - startedAt < ROUND_MILLISECONDS; count += 1) await ask(url, LIST);
      return count;
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}
