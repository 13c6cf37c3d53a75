import { computeThere, plansContext, type PlansTask } from '@headroom/plans/node';
import { openCatalog } from '@headroom/catalog/node';
import type { WorkloadSource, PlannedDocument } from '@headroom/planner';
import type { Chart } from '@headroom/report';
import { inSpan, Readiness } from '@headroom/service';
import { catalogKnowledge } from '../commands/catalog-knowledge.js';
import { answerStore } from '../conversation/answer-store.js';
import { workerCheck } from '../operation/worker-check.js';
import { openWorkerHealth } from '../operation/worker-health.js';
import { forgetOldRequests } from '../security/request-log.js';
import { jobQueue } from '../jobs/job-queue.js';
import type { RunningWorker } from '../jobs/steady-runner.js';
import { clientOptions, slackClients } from '../sending/slack-clients.js';
import type { JobTools } from '../work/run-job.js';
import { slackFiles } from '../work/slack-files.js';
import { type BotSource, installationsOf } from './bot-tools.js';
import { startWorker } from './start-worker.js';

/** What the worker computes with, beside the event loop. */
export interface Computing {
  readonly plan: (source: WorkloadSource) => Promise<PlannedDocument>;
  /** What operations on saved plans need. */
  readonly compute: (task: PlansTask) => Promise<unknown>;
  readonly drawImage: (chart: Chart) => Promise<Uint8Array>;
}

const MS_PER_SECOND = 1000;

/** The worker as it works. */
export interface OpenWorker extends RunningWorker {
  /** Where it says how it is; null where it was given no port. */
  readonly healthPort: number | null;
}

/** Starts to do the work that the bot has put into the queue. */
export async function openWorker(source: BotSource, computing: Computing): Promise<OpenWorker> {
  const { config, database, logger } = source;
  const { client, ping } = database.plans;
  const answers = answerStore(client);
  const checks = [{ name: 'database', check: ping }, workerCheck(jobQueue(client))];
  const readiness = new Readiness({ checks, logger });
  // First what can fail for want of a port: no job has been begun by then.
  const health = config.workerPort === null ? null : await openWorkerHealth({ port: config.workerPort, readiness });
  const worker = await startWorker({
    databaseUrl: database.databaseUrl,
    logger,
    tools: jobTools(source, computing),
    tidy: async () => {
      const now = new Date();
      await Promise.all([forgetOldRequests(client, now), answers.forgetOld(now)]);
    },
  });
  return {
    healthPort: health?.port ?? null,
    stop: async () => {
      readiness.stop();
      await worker.stop();
      await health?.close();
    },
  };
}

function jobTools({ config, database, logger }: BotSource, { plan, compute, drawImage }: Computing): JobTools {
  const { client, store } = database.plans;
  const { access, apiUrl, portalUrl } = config;
  const catalog = openCatalog();
  const options = clientOptions({ manner: 'PATIENT', apiUrl, logger });
  return {
    parts: {
      plans: {
        ...plansContext(catalog, store),
        computing: computeThere(async (task) =>
          inSpan({ name: `${task.name} for saved plans` }, async () => compute(task)),
        ),
      },
      answers: answerStore(client),
      knowledge: catalogKnowledge(catalog),
      files: slackFiles(apiUrl),
      clientFor: slackClients({ access, installations: installationsOf(config, database), options }),
      plan: async (workload) => inSpan({ name: 'plan workload' }, async () => plan(workload)),
      portalUrl,
    },
    sender: {
      drawImage,
      wait: async (seconds) =>
        new Promise((resolve) => {
          setTimeout(resolve, seconds * MS_PER_SECOND);
        }),
      onFallback: (why) => {
        logger.warn({ why }, 'an answer goes in another form or another way');
      },
    },
  };
}
