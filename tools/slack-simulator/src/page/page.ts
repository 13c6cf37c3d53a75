import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Acting } from '../person/acting.js';
import type { Workspace } from '../state/workspace.js';
import { send } from '../web-api/answer.js';
import { parsedObject, readBody } from '../web-api/read-body.js';
import { authorizePage } from './authorize-page.js';
import { pageActions } from './do-action.js';
import { type PageShortcut, renderRegions } from './regions.js';
import { pageShell } from './shell.js';

/** Answers the requests of the page for people; false = it is none. */
export type Page = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

/** What the page needs. */
export interface PageOptions {
  readonly acting: Acting;
  readonly shortcuts: readonly PageShortcut[];
  /** Gives the address to go to after an installation was allowed. */
  readonly allow: (authorizeUrl: string, teamId: string) => string;
}

/** Scripts and styles that the page loads, with their types. */
const ASSETS: Readonly<Record<string, string>> = { 'page.js': 'text/javascript', 'page.css': 'text/css' };

const SECURITY = {
  'content-security-policy': "default-src 'self'; img-src 'self' https: data:; style-src 'self' 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
};

/** Makes the page. */
export function createPage({ acting, shortcuts, allow }: PageOptions): Page {
  const act = pageActions(acting);
  const { workspace } = acting;
  const routes: Readonly<Record<string, Page>> = {
    '/': (_request, response) => html(response, pageShell(shortcuts)),
    '/oauth/v2/authorize': (_request, response, url) => authorize({ response, url, workspace, allow }),
    '/page/regions': (_request, response, { searchParams }) => {
      const user = searchParams.get('user') ?? '';
      const channel = searchParams.get('channel') ?? '';
      send(response, { status: 200, body: renderRegions(workspace, { user, channel, shortcuts }) });
      return Promise.resolve(true);
    },
    '/page/changes': (request, response) => {
      tellChanges(workspace, request, response);
      return Promise.resolve(true);
    },
    '/page/act': async (request, response) => {
      // Only the page itself can send JSON here: a form of another site cannot.
      const isJsonRequest = request.headers['content-type'] === 'application/json';
      const body = parsedObject((await readBody(request)).toString('utf8'));
      const answer = isJsonRequest ? await act(body).catch(sayWhy) : { notice: 'Send JSON.' };
      send(response, { status: 200, body: { ...answer } });
      return true;
    },
  };
  return async (request, response, url) => {
    const route = routes[url.pathname];
    if (route !== undefined) return route(request, response, url);
    return sendAsset(response, url.pathname.replace('/page/', ''));
  };
}

function html(response: ServerResponse, page: string): Promise<boolean> {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...SECURITY });
  response.end(page);
  return Promise.resolve(true);
}

interface Authorizing extends Pick<PageOptions, 'allow'> {
  readonly response: ServerResponse;
  readonly url: URL;
  readonly workspace: Workspace;
}

function authorize({ response, url, workspace, allow }: Authorizing): Promise<boolean> {
  const teamId = url.searchParams.get('simulated_team');
  if (teamId === null) return html(response, authorizePage(workspace, url));
  response.writeHead(302, { location: allow(url.href, teamId) }).end();
  return Promise.resolve(true);
}

/** Server-sent events: one for every change, of which those that come at once are one. */
function tellChanges(workspace: Workspace, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('data: start\n\n');
  let isTold = true;
  const stop = workspace.onChange(() => {
    if (!isTold) return;
    isTold = false;
    setImmediate(() => {
      isTold = true;
      response.write('data: change\n\n');
    });
  });
  request.on('close', stop);
}

async function sendAsset(response: ServerResponse, name: string): Promise<boolean> {
  const type = ASSETS[name];
  if (type === undefined) return false;
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...SECURITY });
  response.end(await readFile(new URL(`../../assets/${name}`, import.meta.url)));
  return true;
}

function sayWhy(error: unknown): { readonly notice: string } {
  return { notice: error instanceof Error ? error.message : String(error) };
}
