import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { prefixLines } from './prefix-lines.js';

/** How a process ended. */
export interface Ending {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A role that runs. */
export interface RoleProcess {
  readonly ended: Promise<Ending>;
  /** Resolves when the role says that it is ready, with what it wants people to read. */
  readonly ready: Promise<string>;
  /** Asks it to stop in order, and makes it stop where it does not in time. */
  readonly stop: () => Promise<void>;
  /** Makes it stop at once. */
  readonly kill: () => void;
}

/** What to run. */
export interface RoleStart {
  readonly program: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Put before each line that it writes; null where its output is handed on as it is. */
  readonly linePrefix: string | null;
}

/** Longer than a role takes to end what it is doing. */
const STOP_TIMEOUT_MS = 40_000;

/**
 * Starts a role. It is out of reach of Ctrl-C in the terminal, so that whoever supervises it stops it in order; over the channel
 * it learns that its supervisor is gone, however that ended.
 */
export function startRole({ program, environment, linePrefix }: RoleStart): RoleProcess {
  const output = linePrefix === null ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [program], {
    env: environment,
    stdio: ['ignore', output, output, 'ipc'],
    detached: process.platform !== 'win32',
  });
  if (linePrefix !== null) {
    prefixLines(linePrefix, { from: child.stdout, to: process.stdout });
    prefixLines(linePrefix, { from: child.stderr, to: process.stderr });
  }
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', () => resolve({ exitCode: null, signal: null }));
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
  });
  const ready = new Promise<string>((resolve) => {
    child.on('message', (message) => {
      if (isReadyMessage(message)) resolve(message.text);
    });
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const timeout = new AbortController();
    const late = sleep(STOP_TIMEOUT_MS, null, { signal: timeout.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
    await Promise.race([ended, late]);
    timeout.abort();
    await ended;
  };
  return { ended, ready, stop, kill: () => void child.kill('SIGKILL') };
}

/** What a role sends when it serves. */
interface ReadyMessage {
  readonly type: 'ready';
  readonly text: string;
}

function isReadyMessage(message: unknown): message is ReadyMessage {
  if (typeof message !== 'object' || message === null) return false;
  return 'type' in message && message.type === 'ready' && 'text' in message && typeof message.text === 'string';
}
