import pg from 'pg';
import { PRISMA_DIRECTORY, readPrismaFolder } from './prisma-folder.js';

const NO_SUCH_TABLE = '42P01';

/** The migrations that were not rolled back: their names, or null for one that has not ended. */
const RECORDED = `SELECT CASE WHEN finished_at IS NULL THEN NULL ELSE migration_name END AS name
FROM _prisma_migrations WHERE rolled_back_at IS NULL`;

/**
 * Whether a database has all migrations, as far as their names tell, and none that failed. Asked without the engine, which takes
 * memory that a process does not give back.
 */
export async function hasAllMigrations(databaseUrl: string): Promise<boolean> {
  const { migrations } = await readPrismaFolder(PRISMA_DIRECTORY);
  const recorded = await recordedNames(databaseUrl);
  return !recorded.includes(null) && migrations.every(({ name }) => recorded.includes(name));
}

async function recordedNames(databaseUrl: string): Promise<readonly (string | null)[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'headroom migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string | null }>(RECORDED);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NO_SUCH_TABLE) return [];
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
