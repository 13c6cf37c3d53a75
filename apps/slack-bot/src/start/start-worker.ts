import { EventEmitter } from 'node:events';
import { run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { inSpan } from '@headroom/service';
import type { Logger } from 'pino';
import { type DoneJobs, doneJobs } from '../jobs/done-jobs.js';
import { jobSchema } from '../jobs/job.js';
import { SLACK_TASK } from '../jobs/job-queue.js';
import { queuePool } from '../jobs/queue-pool.js';
import { type RunningWorker, steadyRunner } from '../jobs/steady-runner.js';
import { type WorkerPresence, workerPresence } from '../jobs/worker-presence.js';
import { type JobTools, runJob } from '../work/run-job.js';
import { queueLogger } from './database.js';

/** Jobs that are under way at once: most of their time they wait, for a thread, the database or Slack. */
const JOB_COUNT = 8;

/** Far more than can be done while the database does not answer. */
const MOST_DONE_JOBS = 1_000;

/**
 * What cannot be noted in the database stops the queue, which is started again. Without these waits it would be nobody's error,
 * and end the process.
 */
const QUEUE_PRESET = { worker: { concurrentJobs: JOB_COUNT, completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Cleaning up: every ten minutes. */
const TIDY_TASK = 'slack_tidy';
const CRONTAB = `*/10 * * * * ${TIDY_TASK} ?max=1`;

/** How often it is looked for jobs of workers that were killed. */
const LOOK_MS = 3_000;

/** What the worker works with. */
export interface WorkerParts {
  readonly databaseUrl: string;
  readonly tools: JobTools;
  readonly logger: Logger;
  /** Forgets what is too old to be of use. */
  readonly tidy: () => Promise<void>;
}

/** Takes jobs from the queue until it is stopped; what a killed one has begun is begun again by another. */
export async function startWorker({ databaseUrl, tools, logger, tidy }: WorkerParts): Promise<RunningWorker> {
  const presence = await workerPresence(databaseUrl, logger);
  const events: WorkerEvents = new EventEmitter();
  // Jobs are held in the name of the pool, not of the workers in it.
  events.on('pool:create', ({ workerPool }) => {
    presence.show(workerPool.id);
  });
  events.on('pool:release', ({ workerPool }) => {
    presence.hide(workerPool.id);
  });
  const pgPool = queuePool(databaseUrl, logger);
  const done = doneJobs(MOST_DONE_JOBS);
  const taskList: TaskList = {
    [SLACK_TASK]: async (payload) => runKnownJob({ tools, logger, done }, payload),
    [TIDY_TASK]: async () => inSpan({ name: 'tidy up' }, tidy),
  };
  const queue = { pgPool, events, taskList, preset: QUEUE_PRESET, crontab: CRONTAB, logger: queueLogger(logger) };
  const runner = await steadyRunner(async () => run({ ...queue, noHandleSignals: true }), logger);
  const look = setInterval(() => void freeJobs(presence, logger), LOOK_MS);
  return {
    stop: async () => {
      clearInterval(look);
      await runner.stop();
      await pgPool.end();
      await presence.close();
    },
  };
}

async function freeJobs(presence: WorkerPresence, logger: Logger): Promise<void> {
  try {
    const count = await presence.freeJobsOfTheDead();
    if (count > 0) logger.warn({ workers: count }, 'jobs of workers that ended without a word are begun again');
  } catch (error) {
    logger.warn({ err: error }, 'it could not be looked for jobs of workers that ended');
  }
}

interface JobParts extends Pick<WorkerParts, 'tools' | 'logger'> {
  readonly done: DoneJobs;
}

async function runKnownJob({ tools, logger, done }: JobParts, payload: unknown): Promise<void> {
  const job = jobSchema.parse(payload);
  if (done.has(job.id)) return;
  const start = performance.now();
  const line = { job: job.id, kind: job.work.kind };
  const attributes = { 'headroom.job.id': job.id, 'headroom.job.kind': job.work.kind };
  await inSpan({ name: 'slack job', attributes, traceParent: job.traceParent }, async () => {
    try {
      await runJob(tools, job);
      done.add(job.id);
      logger.info({ ...line, milliseconds: Math.round(performance.now() - start) }, 'answered');
    } catch (error) {
      logger.error({ ...line, err: error }, 'not answered; it is tried again');
      throw error;
    }
  });
}
