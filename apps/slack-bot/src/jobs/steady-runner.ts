import type { Runner } from 'graphile-worker';
import pRetry from 'p-retry';
import type { Logger } from 'pino';

/** A worker that takes jobs. */
export interface RunningWorker {
  /** Takes no more jobs, and ends those that are under way. */
  readonly stop: () => Promise<void>;
}

/** Between attempts to take jobs again. */
const RESTART_MS = 1_000;

/**
 * Takes jobs, and does so again where the queue stops by itself: it does when it could not note in the database that a job is
 * done, such as at a restart of the server.
 */
export async function steadyRunner(start: () => Promise<Runner>, logger: Logger): Promise<RunningWorker> {
  const stopping = new AbortController();
  const state = { runner: await start() };
  const startAgain = async (): Promise<void> => {
    state.runner = await start();
    if (stopping.signal.aborted) await state.runner.stop();
  };
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await state.runner.promise.catch((error: unknown) => {
        logger.warn({ err: error }, 'the queue stopped');
      });
      if (stopping.signal.aborted) return;
      logger.warn('the queue stopped by itself and is started again');
      await pRetry(startAgain, {
        ...{ retries: Infinity, factor: 1, minTimeout: RESTART_MS, signal: stopping.signal },
        onFailedAttempt: ({ error }) => {
          logger.warn({ err: error }, 'the queue could not be started again; it is tried once more');
        },
      });
    }
  };
  const watched = watch().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  return {
    stop: async () => {
      stopping.abort();
      // One that has just stopped by itself says that it cannot be stopped.
      await state.runner.stop().catch(() => undefined);
      await watched;
    },
  };
}
