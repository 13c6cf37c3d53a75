import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPModuleFunctions, HTTPReceiver, type HTTPReceiverOptions } from '@slack/bolt';
import { type RequestFault, requestFault, requestKey } from './request-fault.js';

/** Where Slack sends everything. */
export const EVENTS_PATH = '/slack/events';

/** What the guard needs beside the secret. */
export interface GuardParts {
  readonly signingSecret: string;
  readonly now: () => Date;
  /** Notes a request; false where the same one was noted before. Throws where it cannot be noted. */
  readonly noteRequest: (key: string) => Promise<boolean>;
  /** Told of every refusal. */
  readonly onRefused: (fault: RequestFault | 'REPLAYED') => void;
  readonly onUnavailable: (error: unknown) => void;
  /** Told how long a request of Slack has waited for its acknowledgement. */
  readonly onAcknowledged: (seconds: number) => void;
}

/**
 * The receiver of HTTP mode. Before Bolt sees a request, it has been checked that it is signed, that its clock is right on both
 * sides, and that it has not been here before.
 */
export class GuardedReceiver extends HTTPReceiver {
  constructor(options: HTTPReceiverOptions, guard: GuardParts) {
    super(options);
    const listen = this.requestListener;
    this.requestListener = (request, response) => {
      if (!isFromSlack(request)) {
        listen(request, response);
        return;
      }
      const start = performance.now();
      response.once('finish', () => {
        guard.onAcknowledged((performance.now() - start) / 1000);
      });
      void admit(guard, request, response).then((isAdmitted) => {
        if (isAdmitted) listen(request, response);
      });
    };
  }
}

function isFromSlack({ url, method }: IncomingMessage): boolean {
  return method === 'POST' && url !== undefined && new URL(url, 'http://localhost').pathname === EVENTS_PATH;
}

/** Whether a request may go on; one that may not has been answered. */
async function admit(guard: GuardParts, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const body = await readBody(request);
  if (body === null) {
    answer(response, { status: 413 });
    return false;
  }
  // A check of the certificate is neither signed nor does it do anything: Bolt answers it.
  if (new URLSearchParams(body).get('ssl_check') === '1') return true;
  const signature = header(request, 'x-slack-signature');
  const signed = { signature, timestamp: header(request, 'x-slack-request-timestamp'), body };
  const fault = requestFault(signed, { signingSecret: guard.signingSecret, now: guard.now() });
  if (fault !== null) return refuse(guard, response, fault);
  try {
    const isNew = await guard.noteRequest(requestKey(signature ?? ''));
    return isNew || refuse(guard, response, 'REPLAYED');
  } catch (error) {
    guard.onUnavailable(error);
    answer(response, unavailable(body));
    return false;
  }
}

function refuse({ onRefused }: GuardParts, response: ServerResponse, fault: RequestFault | 'REPLAYED'): false {
  onRefused(fault);
  answer(response, { status: 401 });
  return false;
}

/** The whole body, kept for Bolt, which takes it from there; null where it is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  try {
    const { rawBody } = await HTTPModuleFunctions.bufferIncomingMessage(request, HTTPModuleFunctions.defaultBodyLimit);
    return rawBody.toString();
  } catch {
    return null;
  }
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? undefined : value;
}

/** Somebody who typed a command is told; of anything else Slack says itself that it went wrong, and asks again. */
function unavailable(body: string): PlainAnswer {
  if (!new URLSearchParams(body).has('command')) return { status: 503 };
  const text = 'Headroom cannot reach its database just now, so nothing was done. Try again in a minute.';
  return { status: 200, json: { response_type: 'ephemeral', text } };
}

interface PlainAnswer {
  readonly status: number;
  readonly json?: unknown;
}

function answer(response: ServerResponse, { status, json }: PlainAnswer): void {
  if (response.headersSent) return;
  response.writeHead(status, json === undefined ? {} : { 'content-type': 'application/json' });
  response.end(json === undefined ? undefined : JSON.stringify(json));
}
