import type { ConnectedPlans } from '@headroom/plans-prisma';
import type { Job } from './job.js';

/** The one kind of task that the worker knows. */
export const SLACK_TASK = 'slack';

/** Beginnings of a job before it is given up; some minutes go by between the last ones. */
export const MOST_ATTEMPTS = 6;

/** Jobs that wait, while the worker is busy or down. */
export interface QueueState {
  readonly waitingCount: number;
  /** How long the oldest that could be begun has waited; 0 where none waits. */
  readonly longestWaitSeconds: number;
}

/** How work gets from the bot to the worker: what has been put in is not lost by the end of either. */
export interface JobQueue {
  readonly add: (job: Job) => Promise<void>;
  /** The same for what Slack may tell again, by a key of it; false where it was told before, and nothing is added. */
  readonly addOnce: (job: Job, key: string) => Promise<boolean>;
  readonly state: () => Promise<QueueState>;
}

type Client = Pick<ConnectedPlans['client'], '$queryRaw' | '$transaction'>;
type Executor = Pick<Client, '$queryRaw'>;

/** The queue in PostgreSQL, beside the plans. */
export function jobQueue(client: Client): JobQueue {
  return {
    add: async (job) => addJob(client, job),
    addOnce: async (job, key) =>
      client.$transaction(async (transaction) => {
        const noted = await transaction.slackRequest.createMany({
          data: [{ signatureHash: key, receivedAt: new Date() }],
          skipDuplicates: true,
        });
        if (noted.count === 0) return false;
        await addJob(transaction, job);
        return true;
      }),
    state: async () => queueState(client),
  };
}

async function addJob(executor: Executor, job: Job): Promise<void> {
  await executor.$queryRaw`
    SELECT graphile_worker.add_job(
      ${SLACK_TASK}, ${JSON.stringify(job)}::json, job_key => ${job.id}, max_attempts => ${MOST_ATTEMPTS}::int
    )::text`;
}

/** A job that failed waits for its time; one that nobody begins is what is looked for. */
async function queueState(executor: Executor): Promise<QueueState> {
  const [row] = await executor.$queryRaw<QueueState[]>`
    SELECT
      count(*)::int AS "waitingCount",
      coalesce(extract(epoch FROM now() - min(run_at)), 0)::float8 AS "longestWaitSeconds"
    FROM graphile_worker.jobs
    WHERE locked_at IS NULL AND run_at <= now() AND attempts < max_attempts`;
  return row ?? { waitingCount: 0, longestWaitSeconds: 0 };
}
