import { App, type Authorize, type Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { SlackConfig } from '../config/slack-settings.js';
import { boltLogger } from '../logging/bolt-logger.js';
import type { BotIdentity } from '../operation/slack-check.js';
import { clientOptions } from '../sending/slack-clients.js';
import { traceRequest } from '../telemetry/trace-requests.js';

/** What a Bolt app is made of. */
export interface AppParts {
  readonly config: SlackConfig;
  readonly receiver: Receiver;
  readonly logger: Logger;
  /** Who the bot is, as far as Slack has said. */
  readonly identity: () => BotIdentity;
  readonly onError: () => void;
}

/** The Bolt app; it asks Slack nothing at its start, so that a Slack that is down shows in readiness and nowhere else. */
export function createApp({ config, receiver, logger, identity, onError }: AppParts): App {
  const { access, apiUrl } = config;
  const app = new App({
    receiver,
    logger: boltLogger(logger),
    clientOptions: clientOptions({ manner: 'PROMPT', apiUrl, logger }),
    ...(access.kind === 'ONE_WORKSPACE' ? { authorize: oneWorkspace(access.botToken, identity) } : {}),
  });
  app.use(traceRequest);
  app.error(async (error) => {
    onError();
    logger.error({ err: error }, 'a request of Slack failed');
    // The receiver answers it.
    return Promise.reject(error);
  });
  return app;
}

function oneWorkspace(botToken: string, identity: () => BotIdentity): Authorize<boolean> {
  return () => {
    const { botId, botUserId } = identity();
    return Promise.resolve({
      botToken,
      ...(botId === undefined ? {} : { botId }),
      ...(botUserId === undefined ? {} : { botUserId }),
    });
  };
}
