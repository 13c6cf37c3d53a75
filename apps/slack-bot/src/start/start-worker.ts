import { EventEmitter } from 'node:events';
import { run, type WorkerEvents } from 'graphile-worker';
import { inSpan } from '@headroom/service';
import type { Logger } from 'pino';
import { jobSchema } from '../jobs/job.js';
import { SLACK_TASK } from '../jobs/job-queue.js';
import { type WorkerPresence, workerPresence } from '../jobs/worker-presence.js';
import { type JobTools, runJob } from '../work/run-job.js';
import { queueLogger } from './database.js';

/** Jobs that are under way at once: most of their time they wait, for a thread, the database or Slack. */
const JOB_COUNT = 8;

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

/** A worker that takes jobs. */
export interface RunningWorker {
  /** Takes no more jobs, and ends those that are under way. */
  readonly stop: () => Promise<void>;
}

/** Takes jobs from the queue until it is stopped; what a killed one has begun is begun again by another. */
export async function startWorker({ databaseUrl, tools, logger, tidy }: WorkerParts): Promise<RunningWorker> {
  const presence = await workerPresence(databaseUrl, logger);
  const events: WorkerEvents = new EventEmitter();
  // Jobs are held in the name of the pool, not of the workers in it.
  events.on('pool:create', ({ workerPool }) => {
    presence.show(workerPool.id);
  });
  const runner = await run({
    ...{ connectionString: databaseUrl, events },
    concurrency: JOB_COUNT,
    noHandleSignals: true,
    logger: queueLogger(logger),
    crontab: CRONTAB,
    taskList: {
      [SLACK_TASK]: async (payload) => runKnownJob({ tools, logger }, payload),
      [TIDY_TASK]: async () => inSpan({ name: 'tidy up' }, tidy),
    },
  });
  const look = setInterval(() => void freeJobs(presence, logger), LOOK_MS);
  return {
    stop: async () => {
      clearInterval(look);
      await runner.stop();
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

async function runKnownJob({ tools, logger }: Pick<WorkerParts, 'tools' | 'logger'>, payload: unknown): Promise<void> {
  const job = jobSchema.parse(payload);
  const start = performance.now();
  const line = { job: job.id, kind: job.work.kind };
  const attributes = { 'headroom.job.id': job.id, 'headroom.job.kind': job.work.kind };
  await inSpan({ name: 'slack job', attributes, traceParent: job.traceParent }, async () => {
    try {
      await runJob(tools, job);
      logger.info({ ...line, milliseconds: Math.round(performance.now() - start) }, 'answered');
    } catch (error) {
      logger.error({ ...line, err: error }, 'not answered; it is tried again');
      throw error;
    }
  });
}
