import type { IncomingMessage } from 'node:http';
import type { Json } from '../state/records.js';
import { isJson } from '../state/json.js';

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Arguments that come as JSON within a form. */
const JSON_ARGUMENTS = new Set(['blocks', 'view', 'unfurls', 'user_auth_blocks', 'attachments', 'metadata', 'files']);

/** The arguments of a call of the Web API, from a form or from JSON. */
export function argumentsOf(body: Buffer, contentType: string): Json {
  const text = body.toString('utf8');
  if (contentType.includes('application/json')) return parsedObject(text);
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [name, JSON_ARGUMENTS.has(name) ? parsed(value) : value]),
  );
}

/** The content of a file that was posted, be it the whole body or the file of a form. */
export async function uploadedContent(body: Buffer, contentType: string): Promise<Buffer> {
  if (!contentType.includes('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  for (const value of form.values()) {
    return typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
  }
  return Buffer.alloc(0);
}

/** The object that a text is as JSON; an empty one where it is none. */
export function parsedObject(text: string): Json {
  const value = parsed(text);
  return isJson(value) ? value : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
