import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Run, runHeadroom } from './run-headroom.js';

const TIMEOUT_MS = 120_000;

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-operations-'));
  // Started by root, PostgreSQL runs as another user, which has to pass.
  chmodSync(folder, 0o711);
  await withData('one', ['migrate']);
}, TIMEOUT_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command with the database of a data folder of this test. */
function withData(name: string, args: readonly string[]): Promise<Run> {
  return runHeadroom(args, { env: { HEADROOM_DATA_DIR: join(folder, name), DATABASE_URL: '' } });
}

describe('migrate', () => {
  it(
    'makes the tables once, says what it applied, and tells how the database stands',
    async () => {
      const before = await withData('fresh', ['migrate', '--status']);
      const first = await withData('fresh', ['migrate']);
      const again = await withData('fresh', ['migrate']);
      const after = await withData('fresh', ['migrate', '--status']);
      expect([before.exitCode, before.stderr]).toEqual([2, expect.stringContaining('there is no data folder')]);
      expect([first.exitCode, first.stdout]).toEqual([0, expect.stringMatching(/^applied: \d+_saved_plans$/m)]);
      expect([again.exitCode, again.stdout]).toEqual([0, 'up to date\n']);
      expect([after.exitCode, after.stdout]).toEqual([0, 'up to date\n']);
    },
    TIMEOUT_MS,
  );

  it('says in one line which database does not answer, without its password', async () => {
    const env = { DATABASE_URL: 'postgresql://ada:secret-word@127.0.0.1:1/plans' };
    const { exitCode, stdout, stderr } = await runHeadroom(['migrate'], { env });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'headroom: The database 127.0.0.1:1/plans of DATABASE_URL does not answer: no server listens there.\n',
    );
  });
});

describe('token', () => {
  it(
    'makes a token for the administrator, lists it without its secret, and revokes it',
    async () => {
      const made = await withData('one', ['token', 'create', '--name', 'laptop', '--expires', '30d']);
      expect([made.exitCode, made.stdout]).toEqual([0, expect.stringMatching(/^hr_\w{8}_[\w-]{43}\n$/)]);
      const [, id = '', secret = ''] = /^hr_(\w{8})_(.*)$/m.exec(made.stdout) ?? [];
      const listed = await withData('one', ['token', 'list']);
      expect(listed.stdout).toMatch(new RegExp(`${id} +laptop +good until .* administrator of the`));
      expect(listed.stdout).not.toContain(secret);
      expect((await withData('one', ['token', 'revoke', id])).exitCode).toBe(0);
      expect((await withData('one', ['token', 'list'])).stdout).toMatch(new RegExp(`${id} +laptop +revoked`));
    },
    TIMEOUT_MS,
  );

  it(
    'tells all that is wrong at once, and makes nothing',
    async () => {
      const args = ['--team', 'Shop', '--role', 'boss', '--scopes', 'plan_read,fly', '--expires', 'soon'];
      const { exitCode, stderr } = await withData('one', ['token', 'create', '--name', 'ci', ...args]);
      expect(exitCode).toBe(2);
      for (const part of ['role "boss"', 'team "Shop"', 'scope FLY', '"soon"']) expect(stderr).toContain(part);
      const tokens = JSON.parse((await withData('one', ['token', 'list', '--json'])).stdout) as readonly unknown[];
      expect(tokens).toHaveLength(1);
    },
    TIMEOUT_MS,
  );
});

describe('backup and restore', () => {
  it(
    'carry everything into a new database, and refuse one that is used',
    async () => {
      const file = join(folder, 'plans.sql');
      expect(await withData('one', ['backup', file])).toMatchObject({ exitCode: 0, stdout: '' });
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect((await withData('one', ['backup', file])).stderr).toContain('--force writes over it');
      expect((await withData('two', ['restore', file])).exitCode).toBe(0);
      const [one, two] = [await withData('one', ['backup', '-']), await withData('two', ['backup', '-'])];
      expect(two.stdout).toBe(one.stdout);
      expect(one.stdout).toBe(readFileSync(file, 'utf8'));
      const used = await withData('two', ['restore', file]);
      expect([used.exitCode, used.stderr]).toEqual([2, expect.stringContaining('The database is in use')]);
    },
    TIMEOUT_MS,
  );

  it(
    'leave nothing half done: neither a file without its end nor rows of a backup that was cut off',
    async () => {
      const whole = await withData('one', ['backup', '-']);
      const cut = join(folder, 'cut.sql');
      writeFileSync(cut, whole.stdout.replace(/.*\n$/, ''));
      const restored = await withData('three', ['restore', cut]);
      expect([restored.exitCode, restored.stderr]).toEqual([2, expect.stringContaining('The backup is not whole')]);
      expect(JSON.parse((await withData('three', ['token', 'list', '--json'])).stdout)).toEqual([]);
      const nowhere = await withData('one', ['backup', join(folder, 'none', 'plans.sql')]);
      expect(nowhere.exitCode).toBe(2);
      expect(existsSync(join(folder, 'none'))).toBe(false);
    },
    TIMEOUT_MS,
  );

  it('say before they make a database that there is no such backup', async () => {
    const { exitCode, stderr } = await withData('four', ['restore', join(folder, 'missing.sql')]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('there is no such file')]);
    expect(existsSync(join(folder, 'four'))).toBe(false);
  });
});

describe('config', () => {
  const SECRETS = {
    DATABASE_URL: 'postgresql://ada:secret-word@db.example:5432/plans',
    HEADROOM_BOOTSTRAP_TOKEN: 'secret-token',
    SLACK_BOT_TOKEN: '',
    SLACK_CLIENT_ID: '',
  };

  it('shows the settings of every server that is set up, with where they come from and without secrets', async () => {
    const { exitCode, stdout, stderr } = await runHeadroom(['config', '--no-build'], { env: SECRETS });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('postgresql://ada:********@db.example:5432/plans');
    expect(stdout).toMatch(/^PORT +4000 +default$/m);
    expect(stdout).not.toMatch(/secret/);
    expect(stderr).toContain('slack');
  });

  it('tells every problem at once', async () => {
    const env = { ...SECRETS, DATABASE_URL: 'mysql://x', PORT: 'http', HEADROOM_LOG_LEVEL: 'loud' };
    const { exitCode, stdout, stderr } = await runHeadroom(['config', '--no-build'], { env });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.match(/^ {2}(\w+):/gm)?.map((text) => text.trim())).toEqual([
      'DATABASE_URL:',
      'PORT:',
      'HEADROOM_LOG_LEVEL:',
    ]);
  });
});
