import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import type { ComputedPlan } from '@headroom/plans';
import { readComputed } from '@headroom/plans/node';
import pg from 'pg';
import { backupText } from '../backup/backup-text.fixture.js';
import { restorePlans } from '../backup/restore-plans.js';
import { connectPlans } from '../connect-plans.js';
import { type TestServer, openTestServer, runSql } from '../testing/index.js';
import { applyMigrations, migrate } from './migrate.js';
import { PRISMA_DIRECTORY, readPrismaFolder } from './prisma-folder.js';

const MIGRATION = '20261124140000_computed_bytes';
const TEAM = '01900000-0000-7000-8000-00000000000a';
const PLAN = '01900000-0000-7000-8000-000000000001';
/** A name with a quotation mark, a backslash and characters of two, three and four bytes. */
const DOCUMENT = JSON.stringify({
  name: 'Größe "容量" \\ 🚀',
  demand: { peakPerSecond: 900 },
  locations: ['azure/eastus', 'azure/westus3'],
  components: [{ name: 'web', kind: 'compute', sku: 'Standard_D4s_v5', capacityPerSecond: 100 }],
});

let server: TestServer;
let databaseUrl: string;
let earlierBackup: string;
let computed: ComputedPlan;

beforeAll(async () => {
  server = await openTestServer();
  databaseUrl = await server.emptyDatabase();
  computed = planned();
  const folder = await readPrismaFolder(PRISMA_DIRECTORY);
  const earlier = folder.migrations.filter(({ name }) => name < MIGRATION);
  await applyMigrations(databaseUrl, { ...folder, migrations: earlier });
  await insertEarlierPlan();
  earlierBackup = await backupText(databaseUrl);
  await migrate({ databaseUrl });
});
afterAll(() => server.close());

function planned(): ComputedPlan {
  const result = planDocument({ text: DOCUMENT, catalog: openCatalog() });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { evaluation, workload } = result;
  return JSON.parse(JSON.stringify({ evaluation, workload })) as ComputedPlan;
}

/** As it was saved when evaluations were JSON. */
async function insertEarlierPlan(): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query(`INSERT INTO team (id, name, name_key) VALUES ('${TEAM}', 'A', 'a')`);
    await client.query(
      `INSERT INTO plan (id, team_id, name, name_key, status, revision, meets_targets, currency, notes, tags, model_version,
         created_by_id, created_by_name, created_at, updated_by_id, updated_by_name, updated_at)
       VALUES ($1, $2, 'p', 'p', 'DRAFT', 1, true, 'USD', '', '{}', '1', 'ada', 'Ada', now(), 'ada', 'Ada', now())`,
      [PLAN, TEAM],
    );
    await client.query(
      `INSERT INTO plan_revision (plan_id, revision, cause, name, status, document, evaluation, workload, model_version, notes,
         tags, made_by_id, made_by_name, made_at)
       VALUES ($1, 1, 'SAVED', 'p', 'DRAFT', $2, $3, $4, '1', '', '{}', 'ada', 'Ada', now())`,
      [PLAN, DOCUMENT, JSON.stringify(computed.evaluation), JSON.stringify(computed.workload)],
    );
  } finally {
    await client.end();
  }
}

async function computedIn(url: string): Promise<ComputedPlan> {
  const { store, close } = connectPlans({ databaseUrl: url });
  try {
    const plan = await store.transaction((transaction) => transaction.plan(PLAN));
    if (plan === null) throw new Error('The plan is gone.');
    return await readComputed(plan.computed);
  } finally {
    await close();
  }
}

describe('the migration to compressed evaluations', () => {
  it('keeps what was computed, character by character', async () => {
    expect(await computedIn(databaseUrl)).toEqual(computed);
  });

  it('keeps it in a backup that was written before it', async () => {
    const restored = await server.emptyDatabase();
    await restorePlans({ databaseUrl: restored, input: Readable.from([earlierBackup]) });
    expect(await computedIn(restored)).toEqual(computed);
  });

  it('leaves revisions as unchangeable as they were', async () => {
    await expect(runSql(databaseUrl, `UPDATE plan_revision SET computed = ''`)).rejects.toThrow('plan_revision');
  });
});
