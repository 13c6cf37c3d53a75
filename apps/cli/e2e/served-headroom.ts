import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const WORKSPACE = fileURLToPath(new URL('../../../', import.meta.url));
const COMMAND = fileURLToPath(new URL('../bin/headroom.cjs', import.meta.url));

/** `headroom serve` in a process of its own. */
export interface ServedHeadroom {
  readonly process: ChildProcess;
  readonly url: string;
  readonly output: () => string;
  readonly log: () => string;
  /** Sends a signal and waits for the end; the exit code, or null where the signal ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** How to serve. */
export interface Serving {
  /** `npm start --` in place of the command itself. */
  readonly by?: 'npm';
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Serves what is built already, and waits until the API is ready. */
export async function serveHeadroom({ env, ...serving }: Serving): Promise<ServedHeadroom> {
  const port = await freePort();
  const served = start({ ...serving, env: { PORT: String(port), ...env } });
  const url = `http://127.0.0.1:${String(port)}`;
  const ended = once(served.process, 'exit').then(() => {
    throw new Error(`it ended: ${served.log()}`);
  });
  await Promise.race([ended, untilTrue(() => served.output().includes(`${url}/graphql`))]);
  ended.catch(() => undefined);
  return { ...served, url };
}

/** Serves where that must be refused. */
export async function refusedServe(
  serving: Serving,
): Promise<{ readonly exitCode: number | null; readonly log: string }> {
  const { process: child, log } = start(serving);
  await once(child, 'exit');
  return { exitCode: child.exitCode, log: log() };
}

/** Waits for something that comes about by itself. */
export async function untilTrue(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 50));
}

function start({ by, args = [], env }: Serving): Omit<ServedHeadroom, 'url'> {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  const [program, first] = by === 'npm' ? ['npm', ['start', '--']] : [process.execPath, [COMMAND]];
  const child = spawn(program, [...first, 'serve', '--no-build', ...args], {
    cwd: WORKSPACE,
    env: { PATH, HOME, TMPDIR, HEADROOM_COMPUTING_THREADS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, log] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (log += text.toString()));
  return {
    process: child,
    output: () => output,
    log: () => log,
    end: async (signal) => {
      const hasEnded = child.exitCode !== null || child.signalCode !== null;
      if (!hasEnded) {
        child.kill(signal);
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
