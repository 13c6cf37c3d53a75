import { databaseProblem } from '@headroom/plans-prisma';
import { createLogger, portProblem, runProgram } from '@headroom/service';
import { constants, setPriority } from 'node:os';
import type { Chart } from '@headroom/report';
import { chartPng } from '@headroom/report/png';
import { readSlackConfig, type SlackConfig } from './config/slack-settings.js';
import { planningThreads } from './planning/planning-threads.js';
import { openDatabase } from './start/database.js';
import { openWorker } from './start/open-worker.js';

/** The event loop itself sends messages and draws images. */
const THREAD_COUNT = 2;

// On a machine with little to spare, acknowledgements are worth more than answers that come a moment earlier.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

await runProgram({
  configurationName: 'the configuration of the Slack bot',
  read: () => readSlackConfig(process.env),
  start: async (config: SlackConfig, logger) => {
    const database = await openDatabase(config, logger);
    const threads = planningThreads({ threadCount: THREAD_COUNT });
    const close = async () => {
      await threads.close();
      await database.close();
    };
    try {
      const computing = {
        plan: threads.plan,
        compute: threads.compute,
        drawImage: async ({ spec }: Chart) => chartPng(spec),
      };
      const worker = await openWorker({ config, database, logger }, computing);
      return {
        text: `The worker of the Slack bot does what is asked${whereHealthIs(worker.healthPort)}.\n`,
        stop: async () => {
          await worker.stop();
          await close();
        },
      };
    } catch (error) {
      await close();
      throw error;
    }
  },
  startProblem: (error, { workerPort, databaseUrl }) =>
    portProblem(error, { port: workerPort ?? 0, variable: 'SLACK_WORKER_PORT' }) ?? databaseProblem(error, databaseUrl),
  createLogger,
});

function whereHealthIs(port: number | null): string {
  return port === null ? '' : `; http://localhost:${String(port)}/health/ready says whether all is well`;
}
