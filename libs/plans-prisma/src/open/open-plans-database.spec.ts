import { mkdtemp, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { migrationStatus } from '../migrate/migrate.js';
import { openTestServer, runSql, type TestServer } from '../testing/index.js';
import { openPlansDatabase } from './open-plans-database.js';
import { openPostgres } from './open-postgres.js';

interface Line {
  readonly level: 'info' | 'warn';
  readonly fields: object;
  readonly text: string;
}

let server: TestServer;
let dataFolder: string;
let lines: Line[];

beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  lines = [];
  dataFolder = await mkdtemp(`${process.env['HEADROOM_TEST_DATA_DIRECTORY']}-open-`);
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

const log = {
  info: (fields: object, text: string) => void lines.push({ level: 'info', fields, text }),
  warn: (fields: object, text: string) => void lines.push({ level: 'warn', fields, text }),
};

describe('openPlansDatabase', () => {
  it('brings the database of an address up to date, and says what it applied', async () => {
    const databaseUrl = await server.emptyDatabase();
    const opened = await openPlansDatabase({ databaseUrl, dataFolder, log });
    try {
      await opened.plans.ping();
      expect(opened.databaseUrl).toBe(databaseUrl);
      expect((await migrationStatus({ databaseUrl })).isUpToDate).toBe(true);
      const applied = expect.arrayContaining([expect.stringMatching(/_/)]);
      expect(lines).toEqual([{ level: 'info', fields: { applied }, text: 'the database is up to date' }]);
    } finally {
      await opened.close();
    }
  });

  it('brings up to date what else is kept there, after the tables of plans', async () => {
    const opened = await openPlansDatabase({
      databaseUrl: await server.emptyDatabase(),
      dataFolder,
      log,
      migrateMore: async (databaseUrl) => {
        await runSql(databaseUrl, 'CREATE TABLE more AS SELECT count(*)::int AS count FROM plan');
      },
    });
    try {
      expect(await runSql(opened.databaseUrl, 'SELECT count FROM more')).toEqual([{ count: 0 }]);
    } finally {
      await opened.close();
    }
  });

  it('opens the embedded server where there is no address, and stops it at the end', async () => {
    const opened = await openPlansDatabase({ databaseUrl: null, dataFolder, log });
    await opened.plans.ping();
    await opened.close();
    await expect(runSql(opened.databaseUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('stops the embedded server where it cannot be brought up to date', async () => {
    const addresses: string[] = [];
    const opening = openPlansDatabase({
      ...{ databaseUrl: null, dataFolder, log },
      migrateMore: async (databaseUrl) => {
        addresses.push(databaseUrl);
        throw new Error('no queue');
      },
    });
    await expect(opening).rejects.toThrow('no queue');
    await expect(runSql(addresses[0] ?? '', 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    expect(lines).toEqual([]);
  });

  it('warns of a connection that is lost while nobody uses it, and opens another', async () => {
    const databaseUrl = await server.newDatabase();
    const opened = await openPlansDatabase({ databaseUrl, dataFolder, log });
    try {
      await opened.plans.ping();
      await runSql(
        databaseUrl,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      while (!lines.some(({ level }) => level === 'warn')) await sleep(10);
      expect(lines.at(-1)).toMatchObject({ level: 'warn', text: 'a connection to the database was lost' });
      await opened.plans.ping();
    } finally {
      await opened.close();
    }
  });
});

describe('openPostgres', () => {
  it('leaves a server of an address running when it is closed', async () => {
    const databaseUrl = await server.newDatabase();
    const opened = await openPostgres({ databaseUrl, dataFolder });
    expect(opened).toMatchObject({ databaseUrl, isEmbedded: false });
    await opened.close();
    expect(await runSql(databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
