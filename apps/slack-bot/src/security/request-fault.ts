import { createHash } from 'node:crypto';
import { verifySlackRequest } from '@slack/bolt';

/** Seconds that the clock of a request may be away from ours, on either side. */
export const MOST_SKEW_SECONDS = 300;

/** Why a request is not taken for one of Slack. */
export type RequestFault = 'NOT_SIGNED' | 'STALE' | 'FUTURE' | 'FORGED';

/** What is checked of a request. */
export interface SignedRequest {
  /** Header `x-slack-signature`. */
  readonly signature: string | undefined;
  /** Header `x-slack-request-timestamp`: seconds since 1970. */
  readonly timestamp: string | undefined;
  readonly body: string;
}

/** What is wrong with a request; null where it is signed with our secret and its clock is ours, give or take five minutes. */
export function requestFault(
  request: SignedRequest,
  { signingSecret, now }: { readonly signingSecret: string; readonly now: Date },
): RequestFault | null {
  const { signature, timestamp, body } = request;
  if (signature === undefined || timestamp === undefined || !/^\d{1,12}$/u.test(timestamp)) return 'NOT_SIGNED';
  const seconds = Number(timestamp);
  const skew = seconds - now.getTime() / 1000;
  if (skew < -MOST_SKEW_SECONDS) return 'STALE';
  if (skew > MOST_SKEW_SECONDS) return 'FUTURE';
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds };
  try {
    verifySlackRequest({ signingSecret, body, headers, nowMilliseconds: now.getTime() });
    return null;
  } catch {
    return 'FORGED';
  }
}

/** The name under which a request is remembered: SHA-256, hex, so that no signature is kept. */
export function requestKey(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
