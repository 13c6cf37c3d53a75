import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestServer, openTestServer, runSql } from '../testing/index.js';
import { migrate, migrationStatus, schemaDrift } from './migrate.js';
import { PRISMA_DIRECTORY, readPrismaFolder } from './prisma-folder.js';

let server: TestServer;
let databaseUrl: string;
let names: readonly string[];

beforeAll(async () => {
  server = await openTestServer();
  databaseUrl = await server.newDatabase();
  names = (await readPrismaFolder(PRISMA_DIRECTORY)).migrations.map(({ name }) => name);
});
afterAll(() => server.close());

/** A copy of the `prisma` folder that a test may change. */
async function withFolderCopy(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-prisma-'));
  try {
    await cp(PRISMA_DIRECTORY, folder, { recursive: true });
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('migrations', () => {
  it('are applied in order, and a second time there is nothing to do', async () => {
    const empty = await server.emptyDatabase();
    expect(await migrationStatus({ databaseUrl: empty })).toMatchObject({ isUpToDate: false, pending: names });
    expect(await migrate({ databaseUrl: empty })).toEqual(names);
    expect(await migrate({ databaseUrl: empty })).toEqual([]);
    expect((await migrationStatus({ databaseUrl: empty })).isUpToDate).toBe(true);
  });

  it('are applied once by several processes that start at once', async () => {
    const empty = await server.emptyDatabase();
    const applied = await Promise.all([1, 2, 3].map(() => migrate({ databaseUrl: empty })));
    expect(applied.filter((list) => list.length > 0)).toEqual([names]);
    const rows = await runSql(empty, 'SELECT migration_name FROM _prisma_migrations ORDER BY started_at');
    expect(rows.map((row) => row['migration_name'])).toEqual(names);
  });

  it('are recorded as `prisma migrate deploy` records them, so that it finds nothing left to apply', async () => {
    const rows = await runSql(
      databaseUrl,
      'SELECT migration_name, checksum, rolled_back_at, applied_steps_count FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
    );
    const files = names.map(async (name) => readFile(join(PRISMA_DIRECTORY, 'migrations', name, 'migration.sql')));
    const checksums = (await Promise.all(files)).map((file) => createHash('sha256').update(file).digest('hex'));
    expect(rows).toEqual(
      names.map((name, index) => ({
        migration_name: name,
        checksum: checksums[index],
        rolled_back_at: null,
        applied_steps_count: 1,
      })),
    );
  });

  it('lead to the tables of the schema', async () => {
    expect(await schemaDrift({ databaseUrl })).toBe('');
  });

  it('are seen to lack what the schema has more', async () => {
    await withFolderCopy(async (prismaDirectory) => {
      const path = join(prismaDirectory, 'schema.prisma');
      const schema = await readFile(path, 'utf8');
      await writeFile(path, schema.replace('model Team {', 'model Team {\n  motto String?'));
      expect(await schemaDrift({ databaseUrl, prismaDirectory })).toContain('ADD COLUMN     "motto" TEXT');
    });
  });

  it('are seen to be left behind by a change of the database by hand', async () => {
    const changed = await server.newDatabase();
    await runSql(changed, 'DROP INDEX membership_person_id_idx');
    expect(await schemaDrift({ databaseUrl: changed })).toContain('CREATE INDEX "membership_person_id_idx"');
  });

  it('are seen to be edited after they were applied', async () => {
    await withFolderCopy(async (prismaDirectory) => {
      const path = join(prismaDirectory, 'migrations', names[0] ?? '', 'migration.sql');
      await writeFile(path, `${await readFile(path, 'utf8')}\n`);
      const status = await migrationStatus({ databaseUrl, prismaDirectory });
      expect(status).toMatchObject({ isUpToDate: false, edited: [names[0]] });
    });
  });

  it('leave nothing behind when one fails, and say which it was from then on', async () => {
    const empty = await server.emptyDatabase();
    await withFolderCopy(async (prismaDirectory) => {
      const path = join(prismaDirectory, 'migrations', names[0] ?? '', 'migration.sql');
      await writeFile(path, `CREATE TABLE half (id INT);\nSELECT * FROM not_there;\n`);
      await expect(migrate({ databaseUrl: empty, prismaDirectory })).rejects.toThrow('not_there');
      expect(await migrationStatus({ databaseUrl: empty, prismaDirectory })).toMatchObject({ failed: [names[0]] });
      await expect(migrate({ databaseUrl: empty, prismaDirectory })).rejects.toThrow(names[0]);
      expect(await runSql(empty, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    });
  });

  it('are applied by the engine that Prisma of this version would download', () => {
    const require = createRequire(import.meta.url);
    const prismaRequire = createRequire(require.resolve('prisma/package.json'));
    const enginesRequire = createRequire(prismaRequire.resolve('@prisma/engines/package.json'));
    const { version } = enginesRequire('@prisma/engines-version/package.json') as { readonly version: string };
    const own = require('../../package.json') as { readonly dependencies: Readonly<Record<string, string>> };
    expect(own.dependencies['@prisma/schema-engine-wasm']).toBe(version);
  });
});

describe('what is written once', () => {
  it.each(['audit_event', 'plan_revision'])(
    'in %s can be neither changed nor removed, by the owner either',
    async (table) => {
      const column = table === 'audit_event' ? 'actor_name' : 'notes';
      const refused = `rows of ${table} are written once`;
      await expect(runSql(databaseUrl, `UPDATE ${table} SET ${column} = 'x'`)).rejects.toThrow(refused);
      await expect(runSql(databaseUrl, `DELETE FROM ${table}`)).rejects.toThrow(refused);
      await expect(runSql(databaseUrl, `TRUNCATE ${table} CASCADE`)).rejects.toThrow(refused);
    },
  );
});
