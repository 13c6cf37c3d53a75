import { Readiness } from '@headroom/service';
import type { App } from '@slack/bolt';
import { parsePlanLine } from '../grammar/plan-line.js';
import { listenToRemovals } from '../listeners/events.js';
import { listen } from '../listeners/listen.js';
import { operationRoutes } from '../operation/operation-routes.js';
import { noteRequest } from '../security/request-log.js';
import type { GuardParts } from '../security/guarded-receiver.js';
import { type BotSource, type BotTools, botTools } from './bot-tools.js';
import { createApp } from './create-app.js';
import { openReceiver } from './open-receiver.js';
import { createReceiver } from './receivers.js';

/** The bot as it listens. */
export interface RunningBot {
  /** Where requests of Slack and of those who run it come in. */
  readonly port: number;
  /** Takes nothing new from Slack. */
  readonly stop: () => Promise<void>;
}

/** Starts to listen to Slack. */
export async function startBot(source: BotSource): Promise<RunningBot> {
  const { config, logger } = source;
  const tools = botTools(source);
  const { metrics, installations, clientFor, token } = tools;
  const readiness = new Readiness({ checks: tools.checks, logger });
  const receiver = createReceiver({
    ...{ config, logger, installations },
    routes: operationRoutes({ metrics, readiness }),
    failures: { clientFor, logger },
    guard: guardOf(source, tools),
  });
  const app = createApp({
    ...{ config, receiver, logger },
    identity: token?.identity ?? NOBODY,
    onError: () => {
      metrics.countFailure();
    },
  });
  listenTo(app, tools);
  await warmUp(tools);
  // Who the bot is is asked now, and again by readiness where Slack does not answer.
  void token?.check().catch(() => undefined);
  const connection = await openReceiver({ receiver, config, logger });
  readiness.require(connection.checks);
  const stop = async () => {
    readiness.stop();
    await connection.close();
  };
  return { port: connection.port, stop };
}

/** Reads the names of sizes and regions, and asks the database, before the first person does, who waits three seconds at most. */
async function warmUp({ listening }: BotTools): Promise<void> {
  parsePlanLine(WARM_UP_LINE, listening.knowledge);
  await listening.queue.state();
}

const WARM_UP_LINE = '1/s web=Standard_D4s_v5@1/s db=m5.large@1/s api=n2-standard-4@1/s in eastus,westuss3';

const NOBODY = () => ({ botId: undefined, botUserId: undefined });

function listenTo(app: App, { listening, installations }: BotTools): void {
  listen(app, listening);
  if (installations !== null) listenToRemovals(app, installations, listening);
}

function guardOf({ database, logger }: BotSource, { metrics }: BotTools): Omit<GuardParts, 'signingSecret'> {
  return {
    now: () => new Date(),
    noteRequest: async (key) => noteRequest(database.plans.client, { key, now: new Date() }),
    onRefused: (reason) => {
      metrics.countRefusal(reason);
      logger.warn({ reason }, 'a request was refused');
    },
    onUnavailable: (error) => {
      logger.error({ err: error }, 'a request could not be noted');
    },
    onAcknowledged: (seconds) => {
      metrics.observeAcknowledgement(seconds);
    },
  };
}
