import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runSql } from '../testing/index.js';
import { openEmbeddedPostgres } from './open-embedded-postgres.js';

const PATIENCE = { silenceMs: 1_500, orphanMs: 1 };
const OTHER_PLACE = { host: 'web-1', boot: 'another-boot', namespace: 'pid:[1]' };

let dataDirectory: string;

beforeEach(async () => {
  dataDirectory = await mkdtemp(`${process.env['HEADROOM_TEST_DATA_DIRECTORY']}-places-`);
  await mkdir(join(dataDirectory, 'users'));
});
afterEach(() => rm(dataDirectory, { recursive: true, force: true }));

/** A note as a Headroom elsewhere writes it. Its number is that of a process that runs here, too. */
async function noteOf(place: typeof OTHER_PLACE): Promise<string> {
  const path = join(dataDirectory, 'users', '1-other.json');
  await writeFile(path, JSON.stringify({ pid: process.pid, startTicks: '1', place }));
  return path;
}

/** Touches a note as its living writer does, until it is stopped. */
function touch(path: string): { readonly stop: () => void } {
  const timer = setInterval(() => void utimes(path, new Date(), new Date()), 200);
  return { stop: () => clearInterval(timer) };
}

/** What a server elsewhere leaves that was not stopped. */
async function leaveServer(place: typeof OTHER_PLACE): Promise<void> {
  await writeFile(join(dataDirectory, 'server'), JSON.stringify(place));
  await writeFile(join(dataDirectory, 'cluster', 'postmaster.pid'), `${process.pid}\n/\n0\n5432\n`);
}

describe('a data folder', () => {
  it('that is in use in another machine or container is refused, says who has it, and stays as it is', async () => {
    const touching = touch(await noteOf(OTHER_PLACE));
    try {
      await expect(openEmbeddedPostgres({ dataDirectory, patience: PATIENCE })).rejects.toMatchObject({
        code: 'FOLDER_BUSY',
        message: expect.stringContaining(`in use by process ${process.pid} of the machine or container web-1.`),
      });
    } finally {
      touching.stop();
    }
    expect((await readdir(dataDirectory)).sort()).toEqual(['password', 'users']);
    expect(await readdir(join(dataDirectory, 'users'))).toEqual(['1-other.json']);
  });

  it('whose machine or container was started anew is taken over with everything saved', async () => {
    const first = await openEmbeddedPostgres({ dataDirectory });
    await runSql(first.databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.close();
    const place = { ...OTHER_PLACE, host: hostname() };
    await noteOf(place);
    await leaveServer(place);
    const lines: string[] = [];
    const onNotice = (line: string) => void lines.push(line);
    const next = await openEmbeddedPostgres({ dataDirectory, patience: PATIENCE, onNotice });
    try {
      expect(await runSql(next.databaseUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    } finally {
      await next.close();
    }
    expect(lines).toEqual([expect.stringContaining('looking whether it still is')]);
    expect(await readdir(join(dataDirectory, 'users'))).toEqual([]);
  });

  it('that another machine left without an end is taken over once a server there would have noticed', async () => {
    await (await openEmbeddedPostgres({ dataDirectory })).close();
    await leaveServer(OTHER_PLACE);
    const lines: string[] = [];
    const onNotice = (line: string) => void lines.push(line);
    const next = await openEmbeddedPostgres({ dataDirectory, patience: PATIENCE, onNotice });
    await next.close();
    expect(lines).toEqual([expect.stringContaining('was left by web-1 without an end')]);
  });

  it('that was taken over meanwhile is not touched by whoever had it before', async () => {
    const first = await openEmbeddedPostgres({ dataDirectory });
    await writeFile(join(dataDirectory, 'server'), JSON.stringify(OTHER_PLACE));
    await first.close();
    expect(await runSql(first.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await rm(join(dataDirectory, 'server'));
    const again = await openEmbeddedPostgres({ dataDirectory });
    expect(again.isJoined).toBe(true);
    await again.close();
  });

  it('is waited for while somebody elsewhere holds its lock', async () => {
    const lock = join(dataDirectory, 'lock');
    await writeFile(lock, JSON.stringify({ pid: process.pid, startTicks: '1', place: OTHER_PLACE }));
    const touching = touch(lock);
    let isOpen = false;
    const opening = openEmbeddedPostgres({ dataDirectory }).then(async (server) => {
      isOpen = true;
      return server;
    });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(isOpen).toBe(false);
    touching.stop();
    await rm(lock);
    await (await opening).close();
  });
});
