import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The built product in a process of its own. */
export interface ServedApi {
  readonly url: string;
  readonly pid: number;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly output: () => string;
  readonly log: () => string;
  /** Sends a signal and waits for the end; the exit code, or null where the signal ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** How a start ended that did not come to serving. */
export interface RefusedStart {
  readonly code: number | null;
  readonly log: string;
}

type Environment = Readonly<Record<string, string>>;

/** Starts the built product and waits until it says that it is ready. */
export async function serveApi(environment: Environment): Promise<ServedApi> {
  const { child, output, log } = start(environment);
  const ended = once(child, 'exit').then(() => undefined);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const ready = /ready: (http:\/\/\S+)\/graphql/.exec(output())?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.once('exit', () => reject(new Error(`it ended: ${log()}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    ended,
    output,
    log,
    end: async (signal) => {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** Starts the built product where it must refuse to serve. */
export async function refusedStart(environment: Environment): Promise<RefusedStart> {
  const { child, log } = start(environment);
  await once(child, 'exit');
  return { code: child.exitCode, log: log() };
}

function start(environment: Environment): { child: ChildProcess; output: () => string; log: () => string } {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  const env = { PATH, HOME, TMPDIR, PORT: '0', ...environment };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let log = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (log += text.toString()));
  return { child, output: () => output, log: () => log };
}
