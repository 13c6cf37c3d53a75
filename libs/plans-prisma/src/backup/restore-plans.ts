import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { applyMigrations, migrate } from '../migrate/migrate.js';
import { PRISMA_DIRECTORY, readPrismaFolder } from '../migrate/prisma-folder.js';
import { END, END_OF_ROWS, MIGRATIONS_PREFIX, TABLES, TITLE, copyStatementIn } from './backup-format.js';
import { linesOf } from './lines-of.js';

/** What to restore, and where to. */
export interface RestoreOptions {
  /** A database without plans: a new one, or one that has been migrated and not used. */
  readonly databaseUrl: string;
  /** What `backupPlans` has written. */
  readonly input: Readable;
  /** Folder with the migrations; by default the one of the workspace. */
  readonly prismaDirectory?: string;
}

/** Why a backup cannot be restored; the database is as it was, but for its tables. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
}

/**
 * Makes the tables as they were when the backup was written, fills them in one transaction, and applies the migrations that have
 * come since. Throws {@link RestoreError} for a backup that is not whole or of a newer Headroom, and for a database in use.
 */
export async function restorePlans({
  databaseUrl,
  input,
  prismaDirectory = PRISMA_DIRECTORY,
}: RestoreOptions): Promise<void> {
  const lines = linesOf(input);
  await makeTables(await readHead(lines), { databaseUrl, prismaDirectory });
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'headroom restore' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await refuseUsed(client);
    await restoreRows(client, lines);
    await client.query('COMMIT');
    // The planner knows nothing of rows that have just come.
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
  await migrate({ databaseUrl, prismaDirectory });
}

type Lines = AsyncIterator<string, unknown>;

async function nextLine(lines: Lines): Promise<string> {
  const { value, done } = await lines.next();
  if (done === true)
    throw new RestoreError('The backup is not whole: it ends before its last line. Nothing was restored.');
  return value;
}

/** The names of the migrations that the backup was written with. */
async function readHead(lines: Lines): Promise<readonly string[]> {
  const title = await nextLine(lines);
  if (title !== TITLE)
    throw new RestoreError(`This is not a backup that can be read: it does not begin with "${TITLE}".`);
  const names = (await nextLine(lines)).slice(MIGRATIONS_PREFIX.length);
  return names === '' ? [] : names.split(', ');
}

async function makeTables(
  names: readonly string[],
  { databaseUrl, prismaDirectory }: { readonly databaseUrl: string; readonly prismaDirectory: string },
): Promise<void> {
  const folder = await readPrismaFolder(prismaDirectory);
  const migrations = folder.migrations.filter(({ name }) => names.includes(name));
  if (migrations.length !== names.length)
    throw new RestoreError('The backup was written by a newer Headroom. Restore it with that one.');
  await applyMigrations(databaseUrl, { ...folder, migrations });
}

async function refuseUsed(client: pg.Client): Promise<void> {
  for (const table of TABLES) {
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`);
    if (rowCount !== 0)
      throw new RestoreError(`The database is in use: there are rows in "${table}". Restore into a new database.`);
  }
}

async function restoreRows(client: pg.Client, lines: Lines): Promise<void> {
  for (let line = await nextLine(lines); line !== END; line = await nextLine(lines)) {
    const statement = copyStatementIn(line);
    if (statement !== null) await restoreTable(client, { statement, lines });
    else if (line !== '')
      throw new RestoreError(`The backup has a line that does not belong there: ${line.slice(0, 80)}`);
  }
}

async function restoreTable(
  client: pg.Client,
  { statement, lines }: { readonly statement: string; readonly lines: Lines },
): Promise<void> {
  const target = client.query(copyFrom(statement));
  const written = finished(target);
  // A fault of a row comes while the next ones are written; it is told by the last `await`.
  written.catch(() => undefined);
  try {
    for (let line = await nextLine(lines); line !== END_OF_ROWS; line = await nextLine(lines)) {
      await writeRow(target, { row: line, written });
    }
  } catch (error) {
    target.destroy();
    throw error;
  }
  target.end();
  await written;
}

async function writeRow(
  target: Writable,
  { row, written }: { readonly row: string; readonly written: Promise<void> },
): Promise<void> {
  if (!target.write(`${row}\n`)) await Promise.race([once(target, 'drain'), written]);
}
