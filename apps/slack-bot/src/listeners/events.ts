import type { App, InstallationStore } from '@slack/bolt';
import type { Work } from '../jobs/job.js';
import type { Origin } from '../jobs/origin.js';
import { beginEventWork } from './begin-work.js';
import { documentFile } from './document-file.js';
import type { ListenerParts } from './listener-parts.js';
import { type EventBody, eventOrigin } from './origin-of.js';

/** What every event says of itself. */
interface EventEnvelope extends EventBody {
  /** The same each time that Slack tells the event. */
  readonly event_id: string;
}

/** Answers what happens in the workspace. Everything is kept as work first, since Slack tells an event once it is answered no more. */
export function listenToEvents(app: App, parts: ListenerParts): void {
  const begin = async (body: EventEnvelope, origin: Origin, work: Work) =>
    beginEventWork(parts, { id: body.event_id, origin, work });
  app.event('app_mention', async ({ event, body }) => {
    if (event.user === undefined) return;
    const place = { userId: event.user, channelId: event.channel, threadTs: event.thread_ts ?? event.ts };
    const fileId = documentFile('files' in event ? event.files : undefined);
    await begin(body, eventOrigin(body, place), { kind: 'MENTION', text: event.text, fileId });
  });
  app.event('link_shared', async ({ event, body }) => {
    const place = { userId: event.user, channelId: event.channel, threadTs: event.thread_ts ?? null };
    await begin(body, eventOrigin(body, place), {
      kind: 'UNFURL',
      urls: event.links.map(({ url }) => url),
      messageTs: event.message_ts,
      unfurlId: event.unfurl_id ?? null,
      source: event.source ?? null,
    });
  });
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    const place = { userId: event.user, channelId: null, threadTs: null };
    await begin(body, eventOrigin(body, place), { kind: 'HOME' });
  });
}

/** Forgets workspaces that take the app away. */
export function listenToRemovals(app: App, installations: InstallationStore, { logger }: ListenerParts): void {
  const forget = async (body: EventBody) => {
    const { enterpriseId, teamId, isEnterpriseInstall } = eventOrigin(body, NOWHERE);
    await installations.deleteInstallation?.({
      enterpriseId: enterpriseId ?? undefined,
      teamId: teamId ?? undefined,
      isEnterpriseInstall,
    });
    logger.info({ workspace: enterpriseId ?? teamId }, 'the app was taken away; its tokens are deleted');
  };
  app.event('app_uninstalled', async ({ body }) => forget(body));
  app.event('tokens_revoked', async ({ event, body }) => {
    // Tokens of people are none of ours.
    if ((event.tokens.bot ?? []).length > 0) await forget(body);
  });
}

const NOWHERE = { userId: '', channelId: null, threadTs: null };
