import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbeddedChild } from '../testing/embedded-child.fixture.js';
import { runSql } from '../testing/index.js';
import { freePort } from './cluster.js';
import { openEmbeddedPostgres } from './open-embedded-postgres.js';
import { processIdentity } from './running-process.js';

let dataDirectory: string;

beforeEach(async () => {
  dataDirectory = await mkdtemp(`${process.env['HEADROOM_TEST_DATA_DIRECTORY']}-embedded-`);
});
afterEach(() => rm(dataDirectory, { recursive: true, force: true }));

async function isRunning(pid: number): Promise<boolean> {
  return (await processIdentity(pid)) !== null;
}

describe('an embedded server', () => {
  it('is made in an empty folder, listens on the loopback alone, and lets nobody in without the password', async () => {
    const server = await openEmbeddedPostgres({ dataDirectory });
    try {
      const [{ server_version: version } = {}] = await runSql(server.databaseUrl, 'SHOW server_version');
      const [{ listen_addresses: addresses } = {}] = await runSql(server.databaseUrl, 'SHOW listen_addresses');
      expect(version).toMatch(/^18\./);
      expect(addresses).toBe('127.0.0.1');
      expect((await stat(join(dataDirectory, 'password'))).mode & 0o777).toBe(0o600);
      const wrong = server.databaseUrl.replace(/:[^:@/]+@/, ':guess@');
      await expect(runSql(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    } finally {
      await server.close();
    }
    expect(await isRunning(server.pid)).toBe(false);
  });

  it('keeps its data over a restart, on the port that is asked for', async () => {
    const first = await openEmbeddedPostgres({ dataDirectory });
    await runSql(first.databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.close();
    const port = await freePort();
    const second = await openEmbeddedPostgres({ dataDirectory, port });
    try {
      expect(second.port).toBe(port);
      expect(await runSql(second.databaseUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    } finally {
      await second.close();
      await second.close();
    }
  });

  it('is joined by a second process, and stops when the last one has closed it', async () => {
    const own = await openEmbeddedPostgres({ dataDirectory });
    const child = await startEmbeddedChild(dataDirectory);
    expect(child.server).toEqual({ databaseUrl: own.databaseUrl, pid: own.pid, isJoined: true });
    await own.close();
    expect(await runSql(child.server.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await child.end();
    expect(await isRunning(own.pid)).toBe(false);
  });

  it('outlives a Headroom that is killed, is joined by the next one with everything saved, and is stopped by it', async () => {
    const child = await startEmbeddedChild(dataDirectory);
    await runSql(child.server.databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await child.kill();
    const next = await openEmbeddedPostgres({ dataDirectory });
    expect(next).toMatchObject({ isJoined: true, pid: child.server.pid });
    expect(await runSql(next.databaseUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await next.close();
    expect(await isRunning(child.server.pid)).toBe(false);
    expect(await readdir(join(dataDirectory, 'users'))).toEqual([]);
  });

  it('is started once by several that open an empty folder at the same time', async () => {
    const servers = await Promise.all([1, 2, 3].map(() => openEmbeddedPostgres({ dataDirectory })));
    expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1);
    expect(servers.filter(({ isJoined }) => !isJoined)).toHaveLength(1);
    for (const server of servers) await server.close();
    expect(await isRunning(servers[0]?.pid ?? 0)).toBe(false);
  });

  it('starts over what a killed start has left: a half-made cluster, a lock, and a process number that others have now', async () => {
    await mkdir(join(dataDirectory, 'cluster.unfinished'));
    await writeFile(join(dataDirectory, 'cluster.unfinished', 'PG_VERSION'), '18\n');
    await writeFile(join(dataDirectory, 'lock'), JSON.stringify({ pid: process.pid, startTicks: '1' }));
    const first = await openEmbeddedPostgres({ dataDirectory });
    await first.close();
    await writeFile(join(dataDirectory, 'cluster', 'postmaster.pid'), `${process.pid}\n/\n0\n5432\n`);
    const second = await openEmbeddedPostgres({ dataDirectory });
    expect(second.isJoined).toBe(false);
    await second.close();
  });
});

describe('an embedded server cannot be had', () => {
  it('on a port that is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    try {
      await expect(openEmbeddedPostgres({ dataDirectory, port })).rejects.toMatchObject({
        code: 'PORT_TAKEN',
        message: `Port ${port} of 127.0.0.1 is taken by another program. Give another port, or none to have a free one chosen.`,
      });
    } finally {
      other.close();
    }
  });

  it('on another port than the one it runs on, and the message says who has it', async () => {
    const server = await openEmbeddedPostgres({ dataDirectory });
    try {
      await expect(openEmbeddedPostgres({ dataDirectory, port: await freePort() })).rejects.toMatchObject({
        code: 'OTHER_PORT',
        message: expect.stringContaining(`process ${server.pid}, used by ${process.pid}`),
      });
    } finally {
      await server.close();
    }
  });

  it('in a folder with other files, which stay as they are', async () => {
    await writeFile(join(dataDirectory, 'holiday.jpg'), 'x');
    await expect(openEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({
      code: 'NOT_A_DATA_FOLDER',
      message: expect.stringContaining('holiday.jpg'),
    });
    expect(await readdir(dataDirectory)).toEqual(['holiday.jpg']);
  });

  it('in the folder of another PostgreSQL server', async () => {
    await writeFile(join(dataDirectory, 'PG_VERSION'), '16\n');
    await expect(openEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({ code: 'NOT_A_DATA_FOLDER' });
  });

  it('where a file is', async () => {
    const path = join(dataDirectory, 'file');
    await writeFile(path, 'x');
    await expect(openEmbeddedPostgres({ dataDirectory: path })).rejects.toMatchObject({ code: 'NOT_A_DATA_FOLDER' });
    expect(await readFile(path, 'utf8')).toBe('x');
  });

  it('in a folder made by another major version', async () => {
    await mkdir(join(dataDirectory, 'cluster'));
    await writeFile(join(dataDirectory, 'cluster', 'PG_VERSION'), '17\n');
    await expect(openEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({
      code: 'OTHER_MAJOR_VERSION',
      message: expect.stringContaining('PostgreSQL 17'),
    });
  });
});
