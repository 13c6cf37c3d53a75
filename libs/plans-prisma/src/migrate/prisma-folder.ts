import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The schema and the migrations, as the engine wants them. */
export interface PrismaFolder {
  readonly path: string;
  readonly schema: string;
  readonly lockFile: string;
  readonly migrations: readonly Migration[];
}

/** One folder of `prisma/migrations`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The `prisma` folder of the workspace: the same one that Prisma's own command reads. */
export const PRISMA_DIRECTORY = fileURLToPath(new URL('../../../../prisma', import.meta.url));

/** Reads the folder. */
export async function readPrismaFolder(path: string): Promise<PrismaFolder> {
  const migrationsPath = join(path, 'migrations');
  const [schema, lockFile, entries] = await Promise.all([
    readFile(join(path, 'schema.prisma'), 'utf8'),
    readFile(join(migrationsPath, 'migration_lock.toml'), 'utf8'),
    readdir(migrationsPath, { withFileTypes: true }),
  ]);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const migrations = names.sort().map(async (name) => ({
    name,
    sql: await readFile(join(migrationsPath, name, 'migration.sql'), 'utf8'),
  }));
  return { path, schema, lockFile, migrations: await Promise.all(migrations) };
}
