import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program of the bot as it is built, in a process of its own. */
export interface BuiltProgram {
  /** What it said it listens to. */
  readonly text: string;
  /** Ends it without a word. */
  readonly kill: () => Promise<void>;
  /** Ends it in order; its exit code. */
  readonly stop: () => Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Ends what a test that failed has left. */
export function killLeftOvers(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts a program and waits until it says that it runs. */
export async function startBuilt(
  name: 'main' | 'worker',
  environment: Readonly<Record<string, string>>,
): Promise<BuiltProgram> {
  const { PATH = '' } = process.env;
  const program = fileURLToPath(new URL(`../dist/${name}.js`, import.meta.url));
  const child = spawn(process.execPath, [program], {
    env: { PATH, HEADROOM_LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const ended = once(child, 'exit');
  const text = await firstWords(child);
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return {
    text,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: async () => end('SIGTERM'),
  };
}

function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => {
      resolve(text.toString());
    });
    child.once('exit', (code) => {
      reject(new Error(`the program ended with ${String(code)} before it ran`));
    });
  });
}
