import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Origin } from '../jobs/origin.js';
import type { ClientOwner } from '../sending/slack-clients.js';
import { noticeMessage } from '../views/notices/notice.js';
import { commandOrigin, interactionOrigin, type InteractionBody } from './origin-of.js';
import { say } from './say.js';

/** What is said where something went wrong that is nobody's fault but ours. */
export const FAILURE_TEXT = 'Something went wrong here, and nothing was done. Try again in a minute.';

/** The same where Slack did not wait for a form. */
const LATE_TEXT = 'That took too long for Slack to still open the form. Press or type it again.';

/** What is needed to tell somebody of a failure. */
export interface FailureParts {
  readonly clientFor: (owner: ClientOwner) => Promise<webApi.WebClient>;
  readonly logger: Logger;
}

/** Tells whoever asked that it went wrong after it had been acknowledged, so that nothing fails in silence. */
export async function tellFailure({ clientFor, logger }: FailureParts, body: unknown, error: unknown): Promise<void> {
  const origin = originIn(body);
  if (origin === null) return;
  const text = codeOf(error) === 'expired_trigger_id' ? LATE_TEXT : FAILURE_TEXT;
  try {
    await say({ client: await clientFor(origin), origin, message: noticeMessage({ text }) });
  } catch (failure) {
    logger.error({ err: failure }, 'somebody could not be told of a failure');
  }
}

/** Whether a request is a slash command, whose acknowledgement can say something. */
export function isCommand(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'command' in body;
}

function originIn(body: unknown): Origin | null {
  if (typeof body !== 'object' || body === null) return null;
  if (isCommand(body)) return commandOrigin(body as Parameters<typeof commandOrigin>[0]);
  const { user } = body as { readonly user?: unknown };
  const isInteraction = typeof user === 'object' && user !== null && 'id' in user;
  return isInteraction ? interactionOrigin(body as InteractionBody) : null;
}

/** The code by which Slack says what was wrong with a call. */
function codeOf(error: unknown): string | null {
  const original: unknown = error instanceof Error && 'original' in error ? error.original : error;
  if (typeof original !== 'object' || original === null || !('data' in original)) return null;
  const { data } = original;
  return typeof data === 'object' && data !== null && 'error' in data ? String(data.error) : null;
}
