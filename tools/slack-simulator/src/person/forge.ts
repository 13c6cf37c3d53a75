import { sendToApp, signedRequest } from '../delivery/http-delivery.js';
import type { Delivered } from '../delivery/delivery.js';
import type { Acting } from './acting.js';
import { commandPayload, type TypedCommand } from './command.js';

/** What is wrong with a forged request. */
export type Forgery =
  /** Signed with another secret. */
  | 'BAD_SIGNATURE'
  /** Signed rightly, ten minutes ago. */
  | 'STALE'
  /** Signed rightly, ten minutes ahead of time. */
  | 'FUTURE'
  /** A good request that is sent once more. */
  | 'REPLAY'
  /** No signature at all. */
  | 'UNSIGNED';

/** Where a forged request goes, and with what secret it should be signed. */
export interface ForgeTarget {
  readonly signingSecret: string;
  readonly requestUrl: string;
}

const OFFSET_SECONDS: Readonly<Record<Forgery, number>> = {
  BAD_SIGNATURE: 0,
  STALE: -600,
  FUTURE: 600,
  REPLAY: 0,
  UNSIGNED: 0,
};

/** Sends a command that did not come from Slack like this; for a replay how the app took the second one. */
export async function forge(
  acting: Acting,
  { signingSecret, requestUrl }: ForgeTarget,
  { forgery, ...typed }: TypedCommand & { readonly forgery: Forgery },
): Promise<Delivered> {
  const { payload } = commandPayload(acting, typed);
  const at = Math.floor(Date.now() / 1000) + OFFSET_SECONDS[forgery];
  const secret = forgery === 'BAD_SIGNATURE' ? `not ${signingSecret}` : signingSecret;
  const request = signedRequest(secret, { kind: 'COMMAND', payload, retries: 0, retryReason: null }, at);
  if (forgery === 'UNSIGNED') {
    return sendToApp(requestUrl, { ...request, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  }
  if (forgery === 'REPLAY') await sendToApp(requestUrl, request);
  return sendToApp(requestUrl, request);
}
