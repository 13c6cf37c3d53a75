import type { PlannedDocument } from '@headroom/planner';
import { Piscina } from 'piscina';
import { ApiError } from '../protection/api-error.js';
import type { JsonAnswer, WrittenJson } from './evaluation-json.js';
import type { ComputingThreads } from './threaded-computing.js';
import { WaitingLine } from './waiting-line.js';

/** Evaluations that may wait for a thread; more are refused, because their callers would have gone before. */
const MOST_WAITING = 64;

/** Megabytes that a thread may use: the largest workload that is accepted takes a third of it. */
const THREAD_MEMORY_MB = 256;

/**
 * Megabytes of a thread for objects that are new; a third of it is filled until they are collected. With Node's 48 a thread would
 * take half as much again, and a large workload would be computed no faster.
 */
const THREAD_NEW_MEMORY_MB = 12;

/** How much a pool of threads has to do. */
export interface ThreadLoad {
  readonly threadCount: number;
  /** Computations that wait for a thread. */
  readonly waitingCount: number;
}

/** Threads of a pool, and how much they have to do. */
export interface PooledThreads extends ComputingThreads {
  readonly load: () => ThreadLoad;
}

function tooLong(): ApiError {
  return new ApiError('TIMEOUT', 'The computation took too long and was given up.');
}

/** A pool of threads that plan documents; a thread starts when it is first needed and ends when it is idle. */
export function piscinaThreads({ threadCount }: { readonly threadCount: number }): PooledThreads {
  const pool = new Piscina<unknown, unknown>({
    filename: new URL('./plan.worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: threadCount,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB, maxYoungGenerationSizeMb: THREAD_NEW_MEMORY_MB },
  });
  // Piscina's own queue puts what can be given up behind what came later, again and again.
  const line = new WaitingLine(threadCount);
  let runningCount = 0;
  const run = async (
    task: unknown,
    { name, signal }: { readonly name: string; readonly signal: AbortSignal | null },
  ) => {
    if (line.waitingCount >= MOST_WAITING) {
      throw new ApiError('OVERLOADED', 'Too many large workloads are being computed; try again later.');
    }
    runningCount += 1;
    try {
      return await line.run(() => pool.run(task, { name, signal }), signal);
    } catch (error) {
      throw signal?.aborted === true ? tooLong() : error;
    } finally {
      runningCount -= 1;
    }
  };
  const startOne = async (): Promise<void> => {
    runningCount += 1;
    try {
      await pool.run(null, { name: 'start' });
    } catch {
      // Closed meanwhile; a thread that cannot be started is told of where its answer is needed.
    } finally {
      runningCount -= 1;
    }
  };
  return {
    plan: async (source, signal) => (await run(source, { name: 'plan', signal })) as PlannedDocument,
    compute: async (task, signal) => run(task, { name: 'compute', signal }),
    read: async (wanted, signal) => (await run(wanted, { name: 'read', signal })) as WrittenJson,
    answer: async (wanted, signal) => (await run(wanted, { name: 'answer', signal })) as JsonAnswer,
    isFree: () => {
      if (pool.threads.length === 0 && runningCount === 0) void startOne();
      return runningCount < pool.threads.length;
    },
    load: () => ({ threadCount: pool.threads.length, waitingCount: line.waitingCount }),
    close: async () => {
      await pool.destroy();
    },
  };
}
