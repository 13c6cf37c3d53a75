import { once } from 'node:events';
import type { Writable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { END, END_OF_ROWS, MIGRATIONS_PREFIX, TABLES, TITLE, copyStatement } from './backup-format.js';

/** What to back up, and where to. */
export interface BackupOptions {
  readonly databaseUrl: string;
  /** Gets the backup as UTF-8 text and is left open. */
  readonly output: Writable;
}

/**
 * Writes everything that is saved as SQL text, as it was at one moment, while others go on reading and writing.
 * `restorePlans` reads it, and so does `psql` into an empty database with the same migrations.
 */
export async function backupPlans({ databaseUrl, output }: BackupOptions): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'headroom backup' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migrations = await appliedMigrations(client);
    await write(output, `${TITLE}\n${MIGRATIONS_PREFIX}${migrations.join(', ')}\n`);
    for (const table of TABLES) await writeTable(client, { table, output });
    await write(output, `\n${END}\n`);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function appliedMigrations(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
  );
  return rows.map(({ migration_name: name }) => name);
}

async function writeTable(
  client: pg.Client,
  { table, output }: { readonly table: string; readonly output: Writable },
): Promise<void> {
  const { rows } = await client.query<{ readonly attname: string }>(
    'SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum',
    [table],
  );
  const statement = copyStatement(
    table,
    rows.map(({ attname }) => attname),
  );
  await write(output, `\n${statement}\n`);
  const source = client.query(copyTo(statement.replace(/ FROM stdin;$/, ' TO STDOUT')));
  for await (const chunk of source) await write(output, chunk as Buffer);
  await write(output, `${END_OF_ROWS}\n`);
}

async function write(output: Writable, chunk: string | Buffer): Promise<void> {
  if (!output.write(chunk)) await once(output, 'drain');
}
