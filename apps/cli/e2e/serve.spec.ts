import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { refusedServe, type ServedHeadroom, serveHeadroom, type Serving, untilTrue } from './served-headroom.js';

const TIMEOUT_MS = 120_000;
const TOKEN = 'preset-token-of-this-test';

let folder: string;
let env: Readonly<Record<string, string>>;
const open: ServedHeadroom[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-serve-'));
  // Started by root, PostgreSQL runs as another user, which has to pass.
  chmodSync(folder, 0o711);
  env = { HEADROOM_DATA_DIR: join(folder, 'data'), HEADROOM_BOOTSTRAP_TOKEN: TOKEN };
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(async ({ end }) => end('SIGTERM')));
}, TIMEOUT_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function serve(serving: Pick<Serving, 'by'> = {}): Promise<ServedHeadroom> {
  const served = await serveHeadroom({ ...serving, env });
  open.push(served);
  return served;
}

/** The number of saved plans, or null where the API does not answer. */
async function planCount(url: string): Promise<number | null> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query: '{ plans { totalCount } }' }),
    });
    const { data } = (await response.json()) as { readonly data: { readonly plans: { readonly totalCount: number } } };
    return data.plans.totalCount;
  } catch {
    return null;
  }
}

/** The processes that a process has started, as the kernel of Linux or else `ps` tells. */
function childrenOf({ pid }: ServedHeadroom['process']): readonly number[] {
  const pairs = existsSync('/proc/self/stat') ? pairsOfProc() : pairsOfPs();
  return pairs.flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
}

function pairsOfProc(): readonly (readonly number[])[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => [Number(pid), parentIn(pid)]);
}

/** The fields after the name, which may have blanks in it: state, parent. */
function parentIn(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function pairsOfPs(): readonly (readonly number[])[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => line.trim().split(/\s+/).map(Number));
}

describe('serve', () => {
  it(
    'brings up the API with its examples on a database of its own, says what is off, and stops all of it in order',
    async () => {
      const served = await serve();
      expect(await planCount(served.url)).toBe(7);
      expect(served.output()).toMatch(/^Headroom is ready: http:\S+\/graphql\n/);
      expect(served.log()).toMatch(/^headroom: .*slack.* off; to have .* set SLACK_BOT_TOKEN/m);
      expect(await served.end('SIGTERM')).toBe(0);
      expect(existsSync(join(folder, 'data', 'cluster', 'postmaster.pid'))).toBe(false);
    },
    TIMEOUT_MS,
  );

  it(
    'starts a server that was killed again, on the same database',
    async () => {
      const served = await serve();
      const [api = 0] = childrenOf(served.process);
      process.kill(api, 'SIGKILL');
      await untilTrue(() => served.log().includes('api ended by itself (killed by SIGKILL) and is started again.'));
      await untilTrue(async () => (await planCount(served.url)) === 7);
      expect(childrenOf(served.process)).not.toContain(api);
      expect(await served.end('SIGINT')).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'leaves no server behind when it is killed itself, and the next one takes the database over',
    async () => {
      const served = await serve();
      await served.end('SIGKILL');
      await untilTrue(async () => (await planCount(served.url)) === null);
      const next = await serve();
      expect(await planCount(next.url)).toBe(7);
      expect(await next.end('SIGTERM')).toBe(0);
      expect(existsSync(join(folder, 'data', 'cluster', 'postmaster.pid'))).toBe(false);
    },
    TIMEOUT_MS,
  );
});

describe('npm start', () => {
  it(
    'hands a signal on and ends with the exit code of the servers, all of which have ended by then',
    async () => {
      const served = await serve({ by: 'npm' });
      expect(await served.end('SIGTERM')).toBe(0);
      expect(await planCount(served.url)).toBeNull();
      expect(existsSync(join(folder, 'data', 'cluster', 'postmaster.pid'))).toBe(false);
    },
    TIMEOUT_MS,
  );

  it(
    'leaves no server behind when npm is killed',
    async () => {
      const served = await serve({ by: 'npm' });
      await served.end('SIGKILL');
      await untilTrue(async () => (await planCount(served.url)) === null);
      await untilTrue(() => !existsSync(join(folder, 'data', 'cluster', 'postmaster.pid')));
    },
    TIMEOUT_MS,
  );
});

describe('serve is refused with exit code 2', () => {
  it(
    'where the port is taken, and ends the database again',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await untilTrue(() => other.listening);
      const address = other.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const { exitCode, log } = await refusedServe({ env: { ...env, PORT: String(port) } });
      other.close();
      expect([exitCode, log]).toEqual([2, expect.stringContaining(`Port ${String(port)} of 127.0.0.1 is taken`)]);
      expect(existsSync(join(folder, 'data', 'cluster', 'postmaster.pid'))).toBe(false);
    },
    TIMEOUT_MS,
  );

  it.each([
    { title: 'for a role that there is not', args: ['--role', 'barista'], env: {}, text: 'there is no role "barista"' },
    { title: 'for a role whose settings are missing', args: ['--role', 'slack'], env: {}, text: 'SLACK_BOT_TOKEN' },
    {
      title: 'for settings that are wrong',
      args: [],
      env: { DATABASE_URL: 'mysql://x' },
      text: 'DATABASE_URL: must be',
    },
    {
      title: 'where the database does not answer',
      args: ['--role', 'api'],
      env: { DATABASE_URL: 'postgresql://ada:secret-word@127.0.0.1:1/plans' },
      text: 'The database 127.0.0.1:1/plans of DATABASE_URL does not answer',
    },
  ])('$title', async ({ args, env: given, text }) => {
    const { exitCode, log } = await refusedServe({ args, env: given });
    expect([exitCode, log]).toEqual([2, expect.stringContaining(text)]);
    expect(log).not.toContain('secret-word');
  });
});
