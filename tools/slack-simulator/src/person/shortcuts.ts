import type { Delivered } from '../delivery/delivery.js';
import { messagePayload } from '../state/messages.js';
import type { SlackMessage } from '../state/records.js';
import { type Acting, interactionPayload, responseUrl } from './acting.js';

/** Runs a global shortcut, as from the search field. */
export function runGlobalShortcut(
  acting: Acting,
  { user, callbackId }: { readonly user: string; readonly callbackId: string },
): Promise<Delivered> {
  const payload = {
    type: 'shortcut',
    ...interactionPayload(acting, acting.workspace.user(user), null),
    callback_id: callbackId,
    action_ts: String(acting.workspace.clock.nowMilliseconds() / 1000),
  };
  return acting.deliver({ kind: 'INTERACTIVE', payload, retries: 0, retryReason: null });
}

/** A shortcut on a message. */
export interface MessageShortcut {
  readonly user: string;
  readonly callbackId: string;
  readonly message: SlackMessage;
}

/** Runs a shortcut from the menu of a message; ephemeral messages have none. */
export function runMessageShortcut(acting: Acting, { user, callbackId, message }: MessageShortcut): Promise<Delivered> {
  const { workspace } = acting;
  if (message.visibleTo !== null) throw new Error('An ephemeral message has no shortcuts.');
  const { id, name } = workspace.channel(message.channel);
  const { ts, threadTs } = message;
  const payload = {
    type: 'message_action',
    ...interactionPayload(acting, workspace.user(user), null),
    callback_id: callbackId,
    action_ts: String(workspace.clock.nowMilliseconds() / 1000),
    message_ts: ts,
    channel: { id, name },
    message: messagePayload(workspace, message),
    // A shortcut answers to a message, but never replaces it.
    response_url: responseUrl(acting, { channel: id, userId: user, threadTs, messageTs: null }),
  };
  return acting.deliver({ kind: 'INTERACTIVE', payload, retries: 0, retryReason: null });
}
