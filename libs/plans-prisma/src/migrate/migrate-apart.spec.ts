import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, runSql, type TestServer } from '../testing/index.js';
import { hasAllMigrations } from './applied-migrations.js';
import { failureAnswer, migrateApart } from './migrate-apart.js';
import { migrationStatus } from './migrate.js';
import { PRISMA_DIRECTORY, readPrismaFolder } from './prisma-folder.js';

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

describe('migrateApart', () => {
  it('applies what the database lacks, and nothing a second time', async () => {
    const databaseUrl = await server.emptyDatabase();
    const names = (await readPrismaFolder(PRISMA_DIRECTORY)).migrations.map(({ name }) => name);
    expect(await migrateApart({ databaseUrl })).toEqual(names);
    expect((await migrationStatus({ databaseUrl })).isUpToDate).toBe(true);
    expect(await migrateApart({ databaseUrl })).toEqual([]);
  });

  it('says which migration has failed before', async () => {
    const databaseUrl = await server.newDatabase();
    await runSql(
      databaseUrl,
      'UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE (SELECT max(migration_name) FROM _prisma_migrations)',
    );
    const [last] = (await readPrismaFolder(PRISMA_DIRECTORY)).migrations.map(({ name }) => name).reverse();
    await expect(migrateApart({ databaseUrl })).rejects.toThrow(last);
  });

  it('hands on why there is no database', async () => {
    const url = new URL(await server.newDatabase());
    url.pathname = '/not_there';
    await expect(migrateApart({ databaseUrl: url.href })).rejects.toMatchObject({ code: '3D000' });
  });
});

describe('hasAllMigrations', () => {
  it('is true of a database with all of them only', async () => {
    const databaseUrl = await server.newDatabase();
    expect(await hasAllMigrations(databaseUrl)).toBe(true);
    await runSql(
      databaseUrl,
      'DELETE FROM _prisma_migrations WHERE migration_name = (SELECT min(migration_name) FROM _prisma_migrations)',
    );
    expect(await hasAllMigrations(databaseUrl)).toBe(false);
    expect(await hasAllMigrations(await server.emptyDatabase())).toBe(false);
  });

  it('does not count what was rolled back, and is content with more than there is', async () => {
    const databaseUrl = await server.newDatabase();
    await runSql(
      databaseUrl,
      "UPDATE _prisma_migrations SET migration_name = 'x' || migration_name, rolled_back_at = now()",
    );
    expect(await hasAllMigrations(databaseUrl)).toBe(false);
    await runSql(
      databaseUrl,
      'UPDATE _prisma_migrations SET migration_name = substr(migration_name, 2), rolled_back_at = NULL',
    );
    await runSql(
      databaseUrl,
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ('z', 'z', 'later', now(), now(), 1)",
    );
    expect(await hasAllMigrations(databaseUrl)).toBe(true);
  });
});

describe('failureAnswer', () => {
  it('keeps the code of an error, and the words of anything else', async () => {
    const missing: unknown = await readFile('/not/there').catch((error: unknown) => error);
    expect(failureAnswer(missing)).toMatchObject({
      ok: false,
      code: 'ENOENT',
      message: expect.stringContaining('/not/there'),
    });
    expect(failureAnswer('gave up')).toEqual({ ok: false, code: null, message: 'gave up' });
  });
});
