import { type InstallationStore, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { SlackAccess } from '../config/slack-settings.js';
import { boltLogger } from '../logging/bolt-logger.js';
import type { Origin } from '../jobs/origin.js';

/** Tries go on for some minutes where Slack is down; where it asks for a pause, that is kept. */
const PATIENT = { retryConfig: webApi.retryPolicies.fiveRetriesInFiveMinutes, timeout: 20_000 };

/** What has to be done before its trigger is too old is tried twice and no more. */
const PROMPT = {
  retryConfig: { retries: 1, minTimeout: 200, maxTimeout: 200 },
  timeout: 2_500,
  rejectRateLimitedCalls: true,
};

/** How the Web API is asked: PATIENT in the worker, PROMPT while somebody's trigger is open. */
export type ClientManner = 'PATIENT' | 'PROMPT';

/** Options of a client of the Web API. */
export function clientOptions({
  manner,
  apiUrl,
  logger,
}: {
  readonly manner: ClientManner;
  /** Null = Slack's own. */
  readonly apiUrl: string | null;
  readonly logger: Logger;
}): webApi.WebClientOptions {
  const options = { ...(manner === 'PATIENT' ? PATIENT : PROMPT), logger: boltLogger(logger) };
  return apiUrl === null ? options : { ...options, slackApiUrl: apiUrl };
}

/** Where a request came from, as far as it decides about the token. */
export type ClientOwner = Pick<Origin, 'teamId' | 'enterpriseId' | 'isEnterpriseInstall'>;

/** Finds the client of the workspace that asks. Throws where the app is not installed there (any more). */
export function slackClients(parts: {
  readonly access: SlackAccess;
  /** Of no use for one workspace. */
  readonly installations: InstallationStore | null;
  readonly options: webApi.WebClientOptions;
}): (owner: ClientOwner) => Promise<webApi.WebClient> {
  const { access, installations, options } = parts;
  if (access.kind === 'ONE_WORKSPACE' || installations === null) {
    const client = new webApi.WebClient(access.kind === 'ONE_WORKSPACE' ? access.botToken : undefined, options);
    return () => Promise.resolve(client);
  }
  return async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
    const installation = await installations.fetchInstallation({
      teamId: teamId ?? undefined,
      enterpriseId: enterpriseId ?? undefined,
      isEnterpriseInstall,
    });
    return new webApi.WebClient(installation.bot?.token, options);
  };
}
