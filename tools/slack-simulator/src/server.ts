import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Workspace } from './state/workspace.js';
import { type HttpAnswer, send } from './web-api/answer.js';
import { argumentsOf, parsedObject, readBody, uploadedContent } from './web-api/read-body.js';
import { useResponseUrl } from './web-api/response-url.js';
import type { ApiRequest } from './web-api/web-api.js';

/** What the server of the simulator answers with. */
export interface Handlers {
  readonly workspace: Workspace;
  readonly webApi: (request: ApiRequest) => HttpAnswer;
  /** Everything else, such as the page; answers whether it took the request. */
  readonly other: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;
}

/** Starts listening on this machine only; 0 = any free port. */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** The server of the simulator; requests are answered by what `handlers` gives. */
export function createSimulatorServer(handlers: () => Handlers): Server {
  return createServer((request, response) => {
    route(request, response, handlers()).catch((error: unknown) => {
      // A fault of the simulator itself must not look like one of Slack.
      send(response, { status: 599, body: { ok: false, error: 'simulator_fault', detail: String(error) } });
    });
  });
}

async function route(request: IncomingMessage, response: ServerResponse, handlers: Handlers): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, area, name = '', id = ''] = url.pathname.split('/');
  if (area === 'api') return answerCall(request, response, { handlers, method: name, url });
  if (area === 'response') {
    const body = parsedObject((await readBody(request)).toString('utf8'));
    send(response, useResponseUrl(handlers.workspace, name, body));
    return;
  }
  if (area === 'upload') return takeUpload(request, response, { workspace: handlers.workspace, id });
  if (area === 'files') {
    sendFile(request, response, { workspace: handlers.workspace, id: name });
    return;
  }
  if (!(await handlers.other(request, response, url))) {
    send(response, { status: 404, body: { ok: false, error: 'not_found' } });
  }
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  { handlers, method, url }: { readonly handlers: Handlers; readonly method: string; readonly url: URL },
): Promise<void> {
  const body = await readBody(request);
  const given = {
    ...Object.fromEntries(url.searchParams),
    ...argumentsOf(body, request.headers['content-type'] ?? ''),
  };
  const authorization = request.headers.authorization ?? '';
  const { token } = given as { readonly token?: unknown };
  const bearer = authorization.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
  send(
    response,
    handlers.webApi({
      method,
      token: bearer || (typeof token === 'string' ? token : ''),
      arguments: given,
      authorization,
    }),
  );
}

interface FileRequest {
  readonly workspace: Workspace;
  readonly id: string;
}

async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  { workspace, id }: FileRequest,
): Promise<void> {
  const content = await uploadedContent(await readBody(request), request.headers['content-type'] ?? '');
  const file = workspace.files.get(id);
  if (file === undefined || file.isComplete || content.length === 0) {
    send(response, { status: 404, body: { ok: false, error: 'not_found' } });
    return;
  }
  workspace.files.set(id, { ...file, content });
  response.end(`OK - ${String(content.length)}`);
}

/** Content of a file is given to the app by its token, and to the page of the simulator. */
function sendFile(request: IncomingMessage, response: ServerResponse, { workspace, id }: FileRequest): void {
  const file = workspace.files.get(id);
  const token = (request.headers.authorization ?? '').replace('Bearer ', '');
  const isPage = request.headers['sec-fetch-site'] === 'same-origin';
  if (file === undefined || !(isPage || workspace.teamOfToken(token)?.id === file.teamId)) {
    // Slack sends those without a token to its sign-in page.
    response.writeHead(302, { location: 'https://slack.com/signin' }).end();
    return;
  }
  response.writeHead(200, {
    'content-type': file.mimetype,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
  });
  response.end(file.content);
}
