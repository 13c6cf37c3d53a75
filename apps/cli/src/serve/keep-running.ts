import { setTimeout as sleep } from 'node:timers/promises';
import pRetry, { type Options } from 'p-retry';
import { endingText } from './ending-text.js';
import type { Ending, RoleProcess } from './role-process.js';

/** A role to keep running. */
export interface KeptRole {
  readonly name: string;
  readonly start: () => RoleProcess;
  /** Tells whoever runs the supervisor. */
  readonly tell: (line: string) => void;
  /** Aborted when everything is to stop. */
  readonly stopped: AbortSignal;
  readonly pace?: RestartPace;
}

/** How fast a role that ends is started again. */
export interface RestartPace {
  /** A role that runs for so long has come up. */
  readonly steadyMs: number;
  /** Wait before the second start in a row; doubled with each further one, up to `longestWaitMs`. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** Starts in a row that fail before it is given up. */
  readonly mostStarts: number;
}

/** A handful of minutes: long enough for a database to come back. */
const DEFAULT_PACE: RestartPace = { steadyMs: 10_000, firstWaitMs: 500, longestWaitMs: 30_000, mostStarts: 14 };

/** A role that could not be started, or not kept running. */
export class RoleFailed extends Error {
  override readonly name = 'RoleFailed';

  constructor(
    message: string,
    /** Of its last process. */
    readonly ending: Ending,
  ) {
    super(message);
  }
}

/** A role under supervision. */
export interface RunningRole {
  readonly name: string;
  /**
   * Resolves when it has come up, with what it wants people to read, empty where it says nothing. Rejects with
   * {@link RoleFailed} where its first start fails: it would fail the same way again.
   */
  readonly up: Promise<string>;
  /** Rejects with {@link RoleFailed} when it is given up later; resolves when it was stopped. */
  readonly finished: Promise<void>;
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
}

/** The exit code of a program whose settings or arguments cannot be used: starting it again would change nothing. */
const UNUSABLE = 2;

/** Starts a role, and starts it again whenever it ends by itself: at once, then after longer and longer waits. */
export function keepRunning(role: KeptRole): RunningRole {
  const { name, start, pace = DEFAULT_PACE } = role;
  let current = start();
  const up = Promise.race([current.ready, staysUp(name, { process: current, pace })]);
  const restart = async (): Promise<void> => {
    current = start();
    await staysUp(name, { process: current, pace });
  };
  const finished = up.then(
    () => supervise(role, { ended: () => current.ended, restart }),
    // Told by `up`.
    () => undefined,
  );
  return { name, up, finished, stop: () => current.stop(), kill: () => current.kill() };
}

interface Supervision {
  readonly ended: () => Promise<Ending>;
  readonly restart: () => Promise<void>;
}

async function supervise(role: KeptRole, { ended, restart }: Supervision): Promise<void> {
  const { name, tell, stopped } = role;
  for (;;) {
    const ending = await ended();
    if (stopped.aborted) return;
    tell(`${name} ended by itself (${endingText(ending)}) and is started again.`);
    await pRetry(restart, retryOptions(role)).catch((error: unknown) => {
      if (!stopped.aborted) throw error;
    });
  }
}

function retryOptions({ tell, stopped, pace = DEFAULT_PACE }: KeptRole): Options {
  return {
    retries: pace.mostStarts - 1,
    minTimeout: pace.firstWaitMs,
    maxTimeout: pace.longestWaitMs,
    signal: stopped,
    shouldRetry: ({ error }) => !(error instanceof RoleFailed && error.ending.exitCode === UNUSABLE),
    onFailedAttempt: ({ error, retriesLeft }) => {
      if (!stopped.aborted && retriesLeft > 0) tell(`${error.message} It is tried again.`);
    },
  };
}

/** Resolves when a process has run for a while; rejects where it ends before. */
async function staysUp(
  name: string,
  { process, pace }: { readonly process: RoleProcess; readonly pace: RestartPace },
): Promise<string> {
  const waiting = new AbortController();
  const steady = sleep(pace.steadyMs, '', { signal: waiting.signal, ref: false });
  // Aborted when the process has ended first.
  steady.catch(() => undefined);
  const failed = process.ended.then((ending) => {
    waiting.abort();
    throw new RoleFailed(`${name} did not come up (${endingText(ending)}).`, ending);
  });
  // Ends some time later where the process has been steady first.
  failed.catch(() => undefined);
  return Promise.race([steady, failed]);
}
