import {
  type CustomRoute,
  HTTPModuleFunctions,
  type InstallationStore,
  type ReceiverProcessEventErrorHandlerArgs,
  SocketModeReceiver,
  type SocketModeReceiverProcessEventErrorHandlerArgs,
} from '@slack/bolt';
import type { Logger } from 'pino';
import type { SlackConfig } from '../config/slack-settings.js';
import { FAILURE_TEXT, type FailureParts, isCommand, tellFailure } from '../listeners/failures.js';
import { boltLogger } from '../logging/bolt-logger.js';
import { GuardedReceiver, type GuardParts } from '../security/guarded-receiver.js';
import { clientOptions } from '../sending/slack-clients.js';
import { BOT_SCOPES } from './bot-scopes.js';

/** What a receiver is made of. */
export interface ReceiverParts {
  readonly config: SlackConfig;
  readonly logger: Logger;
  readonly routes: CustomRoute[];
  /** Null for one workspace. */
  readonly installations: InstallationStore | null;
  readonly guard: Omit<GuardParts, 'signingSecret'>;
  readonly failures: FailureParts;
}

/** Takes what Slack sends, by HTTP or over a connection, as the configuration says. */
export function createReceiver(parts: ReceiverParts): GuardedReceiver | SocketModeReceiver {
  return parts.config.mode === 'http' ? httpReceiver(parts) : socketReceiver(parts);
}

function httpReceiver(parts: ReceiverParts): GuardedReceiver {
  const { config, logger, routes, guard, failures } = parts;
  const { signingSecret, port } = config;
  return new GuardedReceiver(
    {
      ...{ signingSecret, port },
      customRoutes: routes,
      // Checked before, on both sides of the clock.
      signatureVerification: false,
      logger: boltLogger(logger),
      processEventErrorHandler: async (failed) => answerFailure(failures, failed),
      ...installOptions(parts),
    },
    { ...guard, signingSecret },
  );
}

function socketReceiver(parts: ReceiverParts): SocketModeReceiver {
  const { config, logger, routes, failures } = parts;
  const { installerOptions, ...install } = installOptions(parts);
  return new SocketModeReceiver({
    appToken: config.appToken,
    customRoutes: routes,
    logger: boltLogger(logger),
    processEventErrorHandler: async (failed) => acknowledgeFailure(failures, failed),
    ...install,
    installerOptions: { ...installerOptions, port: config.port, clientOptions: webOptions(parts) },
  });
}

function webOptions({ config: { apiUrl }, logger }: ReceiverParts) {
  return clientOptions({ manner: 'PATIENT', apiUrl, logger });
}

function installOptions(parts: ReceiverParts) {
  const { config, installations } = parts;
  const { access, apiUrl } = config;
  if (access.kind === 'ONE_WORKSPACE' || installations === null) return { installerOptions: {} };
  const { clientId, clientSecret, stateSecret } = access;
  const authorizationUrl = apiUrl === null ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href };
  return {
    ...{ clientId, clientSecret, stateSecret },
    scopes: [...BOT_SCOPES],
    installationStore: installations,
    installerOptions: { directInstall: true, clientOptions: webOptions(parts), ...authorizationUrl },
  };
}

/** Slack shows a failure of a button or form itself, and tells an event again; for a command the answer says it. */
async function answerFailure(failures: FailureParts, failed: ReceiverProcessEventErrorHandlerArgs): Promise<boolean> {
  const { request, response, error } = failed;
  const { rawBody } = await HTTPModuleFunctions.bufferIncomingMessage(request);
  const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(Object.assign(request, { rawBody }));
  if (response.headersSent) {
    await tellFailure(failures, body, error);
    return false;
  }
  if (isCommand(body)) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ response_type: 'ephemeral', text: FAILURE_TEXT }));
    return false;
  }
  response.writeHead(500);
  response.end();
  return false;
}

async function acknowledgeFailure(
  failures: FailureParts,
  { event, error }: SocketModeReceiverProcessEventErrorHandlerArgs,
): Promise<boolean> {
  try {
    if (!isCommand(event.body)) throw error;
    await event.ack({ response_type: 'ephemeral', text: FAILURE_TEXT });
  } catch {
    // It was acknowledged before, or has no acknowledgement that says something.
    await tellFailure(failures, event.body, error);
  }
  return false;
}
