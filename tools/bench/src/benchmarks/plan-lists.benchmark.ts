import { openBenchDatabase, type BenchDatabase } from '../api/bench-database.js';
import { buildApi, serveApi } from '../api/served-api.js';
import type { Benchmark, BenchmarkPlace, BenchmarkRow } from '../benchmark.js';
import { clonePlans } from '../plan-lists/clone-plans.js';
import { listRow, LIST_BOUND } from '../plan-lists/list-row.js';
import { listFilters } from '../plan-lists/listed-plans.js';
import { makeTeams } from '../api/saving.js';
import { savePlans } from '../plan-lists/save-plans.js';

const FEW_PLANS = 1000;
const SAVED_PLANS = 10_000;
const MANY_PLANS = 1_000_000;
const TEAM_NAMES = ['Payments', 'Search', 'Platform'];

/** Lists of 50 among a million plans by each single filter, each in every order, beside the same lists among a thousand. */
export const planLists: Benchmark = {
  name: 'plan-lists',
  baseline: 'the same of 1,000 plans',
  bound: LIST_BOUND,
  isLong: true,
  run: async (place) => {
    buildApi(place.root);
    const database = await openBenchDatabase(place.scratch);
    try {
      return await measure(place, { database, teamIds: await fill(place, database) });
    } finally {
      await database.close();
    }
  },
};

/** Makes the databases `few` and `many`; the ids of their teams. */
async function fill({ root }: BenchmarkPlace, database: BenchDatabase): Promise<readonly string[]> {
  await database.run('postgres', 'CREATE DATABASE few');
  const few = await serveApi(root, database.addressOf('few'));
  const teamIds = await makeTeams(few.graphqlUrl, TEAM_NAMES);
  await savePlans(few.graphqlUrl, { teamIds, first: 0, end: FEW_PLANS });
  await few.close();
  await database.run('few', 'VACUUM (ANALYZE)');
  await database.run('postgres', 'CREATE DATABASE many TEMPLATE few');
  const many = await serveApi(root, database.addressOf('many'));
  await savePlans(many.graphqlUrl, { teamIds, first: FEW_PLANS, end: SAVED_PLANS });
  await many.close();
  await clonePlans((sql) => database.run('many', sql), MANY_PLANS / SAVED_PLANS - 1);
  return teamIds;
}

interface Filled {
  readonly database: BenchDatabase;
  readonly teamIds: readonly string[];
}

async function measure({ root }: BenchmarkPlace, { database, teamIds }: Filled): Promise<readonly BenchmarkRow[]> {
  const few = await serveApi(root, database.addressOf('few'));
  const many = await serveApi(root, database.addressOf('many'));
  try {
    const rows: BenchmarkRow[] = [];
    for (const filter of listFilters(teamIds)) rows.push(await listRow(filter, [few.graphqlUrl, many.graphqlUrl]));
    return rows;
  } finally {
    await Promise.all([few.close(), many.close()]);
  }
}
