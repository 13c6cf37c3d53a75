import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';

const PROGRAM = fileURLToPath(new URL('../out-tsc/program/program.mjs', import.meta.url));

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('testing/program.fixture.ts', import.meta.url))],
    outfile: PROGRAM,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
});

interface Ending {
  readonly code: number | null;
  readonly output: string;
  readonly log: string;
}

function start(environment: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, [PROGRAM], {
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

async function endingOf(child: ChildProcess): Promise<Ending> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the program has no output');
  const [output, log] = await Promise.all([text(stdout), text(stderr), once(child, 'exit')]);
  return { code: child.exitCode, output, log };
}

/** Starts the program, asks it to stop once it says that it runs, and waits for its end. */
async function runAndStop(fate: string, stop: (child: ChildProcess) => void): Promise<Ending & { said: unknown }> {
  const child = start({ LEVEL: 'info', FATE: fate });
  const ending = endingOf(child);
  const [said] = await once(child, 'message');
  stop(child);
  return { ...(await ending), said };
}

describe('a program of a server', () => {
  it('tells every problem of its configuration at once, and ends with 2', async () => {
    expect(await endingOf(start({}))).toEqual({
      code: 2,
      output: '',
      log: 'headroom: the configuration of the test is not right:\n  LEVEL: is needed\n  FATE: too\n',
    });
  });

  it('says what to change where it cannot start for it, and ends with 2', async () => {
    const { code, log } = await endingOf(start({ LEVEL: 'info', FATE: 'REFUSED' }));
    expect([code, log]).toEqual([2, 'headroom: choose another port\n']);
  });

  it('logs a fault at its start and ends with 3, whatever is still open', async () => {
    const { code, log } = await endingOf(start({ LEVEL: 'info', FATE: 'FAULT' }));
    expect(code).toBe(3);
    expect(JSON.parse(log)).toMatchObject({ level: 60, err: { message: 'a bug' }, msg: 'could not start' });
  });

  it('tells its supervisor that it runs, and stops in order at a signal', async () => {
    const { code, output, log, said } = await runAndStop('GOOD', (child) => child.kill('SIGTERM'));
    expect([code, output, said]).toEqual([0, '', { type: 'ready', text: 'It runs.\n' }]);
    expect(log).toMatch(/"signal":"SIGTERM".*"stopping"[^]*"stopped"/);
  });

  it('stops in order where its supervisor is gone', async () => {
    const { code, log } = await runAndStop('GOOD', (child) => child.disconnect());
    expect(code).toBe(0);
    expect(log).toMatch(/"signal":"disconnect"/);
  });

  it('ends with 3 where it cannot stop in order', async () => {
    const { code, log } = await runAndStop('NO_END', (child) => child.kill('SIGINT'));
    expect(code).toBe(3);
    expect(log).toContain('could not stop in order');
  });
});
