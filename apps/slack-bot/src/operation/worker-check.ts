import type { ReadinessCheck } from '@headroom/service';
import type { JobQueue } from '../jobs/job-queue.js';

/** A job that waits longer than this means that no worker is there. */
const LONGEST_WAIT_SECONDS = 60;

/** Whether somebody does the work that is put into the queue. */
export function workerCheck(queue: Pick<JobQueue, 'state'>): ReadinessCheck {
  return {
    name: 'worker',
    check: async () => {
      const { longestWaitSeconds } = await queue.state();
      if (longestWaitSeconds > LONGEST_WAIT_SECONDS) {
        throw new Error(`a job has waited for ${String(Math.round(longestWaitSeconds))} s`);
      }
    },
  };
}
