import type { Delivered } from '../delivery/delivery.js';
import { isJson } from '../state/json.js';
import { APP_ID } from '../state/messages.js';
import type { Json, SlackMessage } from '../state/records.js';
import type { ResponseSource } from '../state/tickets.js';
import { ApiRefusal } from '../web-api/api-call.js';
import { respond } from '../web-api/response-url.js';
import { type Acting, responseUrl } from './acting.js';

/** A slash command as a person types it. */
export interface TypedCommand {
  /** Id of the person. */
  readonly user: string;
  /** Id of the channel. */
  readonly channel: string;
  /** What follows the command. */
  readonly text: string;
  /** The command with its slash; /headroom where it is not stated. */
  readonly command?: string;
}

/** What became of a command. */
export interface CommandOutcome extends Delivered {
  /** The message that the acknowledgement carried; null = none, or one that Slack does not show. */
  readonly message: SlackMessage | null;
  /** Why the message of the acknowledgement is not shown; null = it is, or there was none. */
  readonly refusal: { readonly error: string; readonly details: Json } | null;
}

/** Types a slash command. There is no thread to type it in: Slack does not let apps have commands there. */
export async function typeCommand(acting: Acting, typed: TypedCommand): Promise<CommandOutcome> {
  const { payload, source } = commandPayload(acting, typed);
  const delivered = await acting.deliver({ kind: 'COMMAND', payload, retries: 0, retryReason: null });
  return { ...delivered, ...answerOf(acting, source, delivered) };
}

/** The request of a command, and what its response URL answers to. */
export function commandPayload(
  acting: Acting,
  { user: userId, channel: channelId, text, command = '/headroom' }: TypedCommand,
): { readonly payload: Json; readonly source: ResponseSource } {
  const { workspace } = acting;
  const user = workspace.user(userId);
  const channel = workspace.channel(channelId);
  const team = workspace.team(user.teamId);
  const source: ResponseSource = { channel: channel.id, userId, threadTs: null, messageTs: null };
  const payload = {
    token: 'no longer used for verification',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.isDirect ? 'directmessage' : channel.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: APP_ID,
    is_enterprise_install: 'false',
    response_url: responseUrl(acting, source),
    trigger_id: workspace.tickets.issueTrigger({ userId, teamId: team.id, viewId: null }),
  };
  return { payload, source };
}

function answerOf(
  { workspace }: Acting,
  source: ResponseSource,
  { isAcknowledged, body }: Delivered,
): Pick<CommandOutcome, 'message' | 'refusal'> {
  if (!isAcknowledged || body === null) return { message: null, refusal: null };
  const content = isJson(body) ? body : { text: body };
  try {
    return { message: respond(workspace, source, content), refusal: null };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { message: null, refusal: { error: error.code, details: error.details } };
  }
}
