import { plansContext } from '@headroom/plans/node';
import { openCatalog } from '@headroom/catalog/node';
import type { WorkloadSource, PlannedDocument } from '@headroom/planner';
import type { Chart } from '@headroom/report';
import { catalogKnowledge } from '../commands/catalog-knowledge.js';
import { answerStore } from '../conversation/answer-store.js';
import { forgetOldRequests } from '../security/request-log.js';
import { clientOptions, slackClients } from '../sending/slack-clients.js';
import type { JobTools } from '../work/run-job.js';
import { slackFiles } from '../work/slack-files.js';
import { type BotSource, installationsOf } from './bot-tools.js';
import { type RunningWorker, startWorker } from './start-worker.js';

/** What the worker computes with, beside the event loop. */
export interface Computing {
  readonly plan: (source: WorkloadSource) => Promise<PlannedDocument>;
  readonly drawImage: (chart: Chart) => Promise<Uint8Array>;
}

const MS_PER_SECOND = 1000;

/** Starts to do the work that the bot has put into the queue. */
export async function openWorker(source: BotSource, computing: Computing): Promise<RunningWorker> {
  const { database, logger } = source;
  const { client } = database.plans;
  const answers = answerStore(client);
  return startWorker({
    databaseUrl: database.databaseUrl,
    logger,
    tools: jobTools(source, computing),
    tidy: async () => {
      const now = new Date();
      await Promise.all([forgetOldRequests(client, now), answers.forgetOld(now)]);
    },
  });
}

function jobTools({ config, database, logger }: BotSource, { plan, drawImage }: Computing): JobTools {
  const { client, store } = database.plans;
  const { access, apiUrl, portalUrl } = config;
  const catalog = openCatalog();
  const options = clientOptions({ manner: 'PATIENT', apiUrl, logger });
  return {
    parts: {
      plans: plansContext(catalog, store),
      answers: answerStore(client),
      knowledge: catalogKnowledge(catalog),
      files: slackFiles(apiUrl),
      clientFor: slackClients({ access, installations: installationsOf(config, database), options }),
      ...{ plan, portalUrl },
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
