import { run, type Runner } from 'graphile-worker';
import type { Logger } from 'pino';
import { jobSchema } from '../jobs/job.js';
import { SLACK_TASK } from '../jobs/job-queue.js';
import { type JobTools, runJob } from '../work/run-job.js';
import { queueLogger } from './database.js';

/** Jobs that are under way at once: most of their time they wait, for a thread, the database or Slack. */
const JOB_COUNT = 8;

/** Cleaning up: every ten minutes. */
const TIDY_TASK = 'slack_tidy';
const CRONTAB = `*/10 * * * * ${TIDY_TASK} ?max=1`;

/** What the worker works with. */
export interface WorkerParts {
  readonly databaseUrl: string;
  readonly tools: JobTools;
  readonly logger: Logger;
  /** Forgets what is too old to be of use. */
  readonly tidy: () => Promise<void>;
}

/** Takes jobs from the queue until it is stopped; what it has begun then is begun again by another worker. */
export async function startWorker({ databaseUrl, tools, logger, tidy }: WorkerParts): Promise<Runner> {
  return run({
    connectionString: databaseUrl,
    concurrency: JOB_COUNT,
    noHandleSignals: true,
    logger: queueLogger(logger),
    crontab: CRONTAB,
    taskList: {
      [SLACK_TASK]: async (payload) => runKnownJob({ tools, logger }, payload),
      [TIDY_TASK]: tidy,
    },
  });
}

async function runKnownJob({ tools, logger }: Pick<WorkerParts, 'tools' | 'logger'>, payload: unknown): Promise<void> {
  const job = jobSchema.parse(payload);
  const start = performance.now();
  const line = { job: job.id, kind: job.work.kind };
  try {
    await runJob(tools, job);
    logger.info({ ...line, milliseconds: Math.round(performance.now() - start) }, 'answered');
  } catch (error) {
    logger.error({ ...line, err: error }, 'not answered; it is tried again');
    throw error;
  }
}
