import { SLACK_TIMING } from '@headroom/block-kit';
import type { Json } from '../state/records.js';
import type { Deliver, Delivered, Envelope } from './delivery.js';
import { signedHeaders } from './signing.js';

/** A request that is ready to be sent, and may be sent once more. */
export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The request of an envelope, signed at a time. */
export function signedRequest(signingSecret: string, envelope: Envelope, timestampSeconds: number): SignedRequest {
  const body = envelope.kind === 'EVENT' ? JSON.stringify(envelope.payload) : formOf(envelope);
  return {
    body,
    headers: {
      'content-type': envelope.kind === 'EVENT' ? 'application/json' : 'application/x-www-form-urlencoded',
      ...signedHeaders(signingSecret, { body, timestampSeconds }),
      ...(envelope.retryReason === null
        ? {}
        : { 'x-slack-retry-num': String(envelope.retries), 'x-slack-retry-reason': envelope.retryReason }),
    },
  };
}

/** Sends a request to the app and waits as long as Slack waits. */
export async function sendToApp(requestUrl: string, { body, headers }: SignedRequest): Promise<Delivered> {
  const before = performance.now();
  const took = (): number => performance.now() - before;
  try {
    const response = await fetch(requestUrl, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(SLACK_TIMING.acknowledgementSeconds * 1000),
    });
    const answer = bodyOf(await response.text());
    const { ok, status } = response;
    return { isAcknowledged: ok, status, body: answer, milliseconds: took(), problem: ok ? null : 'dispatch_failed' };
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    return {
      isAcknowledged: false,
      status: null,
      body: null,
      milliseconds: took(),
      problem: isTimeout ? 'operation_timeout' : 'dispatch_failed',
    };
  }
}

/** Delivery by signed requests to the address of the app. */
export function httpDelivery(signingSecret: string, requestUrl: () => string): Deliver {
  return (envelope) => sendToApp(requestUrl(), signedRequest(signingSecret, envelope, Math.floor(Date.now() / 1000)));
}

function formOf({ kind, payload }: Envelope): string {
  if (kind !== 'COMMAND') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(
    Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

function bodyOf(text: string): Json | string | null {
  if (text === '') return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
