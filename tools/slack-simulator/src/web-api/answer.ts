import type { ServerResponse } from 'node:http';
import type { Json } from '../state/records.js';
import type { Fault } from '../state/faults.js';

/** What a request is answered with; a status of null leaves it without an answer. */
export interface HttpAnswer {
  readonly status: number | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** How a planned fault answers. */
export function faultAnswer(fault: Fault): HttpAnswer {
  if ('timeout' in fault) return { status: null, body: {} };
  if ('error' in fault) return { status: 200, body: { ok: false, error: fault.error } };
  const { status, retryAfterSeconds = 1 } = fault;
  if (status !== 429) return { status, body: { ok: false, error: 'internal_error' } };
  return { status, headers: { 'retry-after': String(retryAfterSeconds) }, body: { ok: false, error: 'ratelimited' } };
}

/** Sends an answer as JSON. */
export function send(response: ServerResponse, { status, headers = {}, body }: HttpAnswer): void {
  if (status === null) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
