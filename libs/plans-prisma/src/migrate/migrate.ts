import { PRISMA_DIRECTORY, type PrismaFolder, readPrismaFolder } from './prisma-folder.js';
import { NO_FILTERS, migrationsList, withSchemaEngine } from './schema-engine.js';
import { withMigrationLock } from './migration-lock.js';

/** Where to migrate, and what. */
export interface MigrateOptions {
  /** Address of the database, not of a pooler that shares sessions. */
  readonly databaseUrl: string;
  /** Folder with `schema.prisma` and `migrations`; by default the one of the workspace. */
  readonly prismaDirectory?: string;
}

/**
 * Applies the migrations that the database lacks, in order, and answers with their names: none where it has all. Any number of
 * processes may call it at once; one works while the others wait and then find nothing to do. Throws where a migration fails;
 * a later call says which one it was and applies nothing until it is resolved.
 */
export async function migrate({
  databaseUrl,
  prismaDirectory = PRISMA_DIRECTORY,
}: MigrateOptions): Promise<readonly string[]> {
  return applyMigrations(databaseUrl, await readPrismaFolder(prismaDirectory));
}

/** Applies those of a folder's migrations that the database lacks. */
export async function applyMigrations(databaseUrl: string, folder: PrismaFolder): Promise<readonly string[]> {
  return withMigrationLock(databaseUrl, async () =>
    withSchemaEngine({ databaseUrl, folder }, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrationsList(folder),
        filters: NO_FILTERS,
      });
      return appliedMigrationNames;
    }),
  );
}

/** How the database stands to the migrations. */
export interface MigrationStatus {
  /** True where nothing is to be applied and nothing is wrong. */
  readonly isUpToDate: boolean;
  /** To be applied, in order. */
  readonly pending: readonly string[];
  /** Applied, and unlike the files of today. */
  readonly edited: readonly string[];
  /** Begun and not ended. */
  readonly failed: readonly string[];
  /** Applied, and not among the files: a newer Headroom has been here. */
  readonly unknown: readonly string[];
}

/** Compares the database with the migrations; changes nothing. */
export async function migrationStatus({
  databaseUrl,
  prismaDirectory = PRISMA_DIRECTORY,
}: MigrateOptions): Promise<MigrationStatus> {
  const folder = await readPrismaFolder(prismaDirectory);
  const diagnosis = await withSchemaEngine({ databaseUrl, folder }, async (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: migrationsList(folder),
      optInToShadowDatabase: false,
      filters: NO_FILTERS,
    }),
  );
  const { history, editedMigrationNames: edited, failedMigrationNames: failed } = diagnosis;
  const pending = history !== null && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
  const unknown = history !== null && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [];
  const isUpToDate = [pending, edited, failed, unknown].every((names) => names.length === 0);
  return { isUpToDate, pending, edited, failed, unknown };
}

/**
 * The SQL that would lead from the tables of a live database to those of `schema.prisma`; empty where they agree. What Prisma has
 * no words for is not looked at. From a database with all migrations it is the next migration after a change of the schema.
 */
export async function schemaDrift({
  databaseUrl,
  prismaDirectory = PRISMA_DIRECTORY,
}: MigrateOptions): Promise<string> {
  const folder = await readPrismaFolder(prismaDirectory);
  const files = [{ path: 'schema.prisma', content: folder.schema }];
  const { stdout, exitCode } = await withSchemaEngine({ databaseUrl, folder }, async (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: folder.path },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    }),
  );
  return exitCode === 0 ? '' : (stdout ?? '');
}
