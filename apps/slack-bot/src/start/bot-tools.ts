import { plansContext } from '@headroom/plans/node';
import { openCatalog } from '@headroom/catalog/node';
import type { PlansDatabase } from '@headroom/plans-prisma';
import type { ReadinessCheck } from '@headroom/service';
import { type InstallationStore, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { catalogKnowledge } from '../commands/catalog-knowledge.js';
import type { SlackConfig } from '../config/slack-settings.js';
import { answerStore } from '../conversation/answer-store.js';
import { installationStore } from '../installation/installation-store.js';
import { jobQueue } from '../jobs/job-queue.js';
import type { ListenerParts } from '../listeners/listener-parts.js';
import { BotMetrics } from '../operation/metrics.js';
import { type SlackCheck, slackCheck } from '../operation/slack-check.js';
import { workerCheck } from '../operation/worker-check.js';
import { type ClientOwner, clientOptions, slackClients } from '../sending/slack-clients.js';

/** What the bot is started from. */
export interface BotSource {
  readonly config: SlackConfig;
  readonly database: PlansDatabase;
  readonly logger: Logger;
}

/** What the parts of the bot share. */
export interface BotTools {
  readonly metrics: BotMetrics;
  /** Null for one workspace. */
  readonly installations: InstallationStore | null;
  readonly clientFor: (owner: ClientOwner) => Promise<webApi.WebClient>;
  readonly listening: ListenerParts;
  /** Null where workspaces install the app: each has a token of its own. */
  readonly token: SlackCheck | null;
  readonly checks: readonly ReadinessCheck[];
}

/** Puts together what the parts of the bot share. */
export function botTools({ config, database, logger }: BotSource): BotTools {
  const { client, store, ping } = database.plans;
  const { access, apiUrl, portalUrl } = config;
  const catalog = openCatalog();
  const installations = installationsOf(config, database);
  const options = clientOptions({ manner: 'PROMPT', apiUrl, logger });
  const queue = jobQueue(client);
  const metrics = new BotMetrics();
  metrics.watchQueue(queue.state);
  const token = access.kind === 'ONE_WORKSPACE' ? slackCheck(new webApi.WebClient(access.botToken, options)) : null;
  return {
    ...{ metrics, installations, token },
    clientFor: slackClients({ access, installations, options }),
    listening: {
      plans: plansContext(catalog, store),
      answers: answerStore(client),
      knowledge: catalogKnowledge(catalog),
      ...{ queue, catalog, logger, portalUrl },
    },
    checks: [
      { name: 'database', check: ping },
      workerCheck(queue),
      ...(token === null ? [] : [{ name: 'slack', check: token.check }]),
    ],
  };
}

/** Where tokens of installed workspaces are kept; null for one workspace. */
export function installationsOf({ access }: SlackConfig, { plans }: PlansDatabase): InstallationStore | null {
  if (access.kind === 'ONE_WORKSPACE') return null;
  const [first = '', ...others] = access.tokenKeys;
  return installationStore(plans.client, { keys: [first, ...others] });
}
