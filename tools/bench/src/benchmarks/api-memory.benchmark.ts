import type { Benchmark, BenchmarkPlace, BenchmarkRow } from '../benchmark.js';
import { openBenchDatabase } from '../api/bench-database.js';
import { buildApi, serveApi } from '../api/served-api.js';
import { runMixedLoad } from '../mixed-load/mixed-load.js';
import { residentMemory } from '../mixed-load/resident-memory.js';
import { makeTeams } from '../api/saving.js';
import { boundedFigure } from '../row.js';

const MOST_MEGABYTES = 350;
const LOAD_SECONDS = 600;
const CALLERS = 8;
const DATABASE = 'memory';

/** The most memory that a process of the API ever has, its threads included, in ten minutes in which everything is asked of it. */
export const apiMemory: Benchmark = {
  name: 'api-memory',
  baseline: 'the same process before the first request',
  bound: `${String(MOST_MEGABYTES)} MB`,
  isLong: true,
  run: async (place) => {
    buildApi(place.root);
    return [await memoryRow(place)];
  },
};

async function memoryRow({ root, scratch }: BenchmarkPlace): Promise<BenchmarkRow> {
  const database = await openBenchDatabase(scratch);
  try {
    await database.run('postgres', `CREATE DATABASE ${DATABASE}`);
    const api = await serveApi(root, database.addressOf(DATABASE));
    try {
      const baseline = residentMemory(api.pid).peak;
      const [teamId = ''] = await makeTeams(api.graphqlUrl, ['load']);
      const { graphqlUrl } = api;
      const counts = await runMixedLoad({ root, graphqlUrl, teamId, callerCount: CALLERS, seconds: LOAD_SECONDS });
      const answered = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const large = counts.LARGE + counts.LARGE_SAVE + counts.LARGE_READ + counts.LARGE_COMPARE;
      const subject = `peak in ten minutes, ${String(answered)} requests, ${String(large)} of 200 components`;
      return boundedFigure({ subject, figure: residentMemory(api.pid).peak, baseline, unit: 'MB' }, MOST_MEGABYTES);
    } finally {
      await api.close();
    }
  } finally {
    await database.close();
  }
}
