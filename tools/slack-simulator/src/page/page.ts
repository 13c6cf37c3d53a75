import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Acting } from '../person/acting.js';
import { authorizePage } from './authorize-page.js';

/** Answers the requests of the page for people; false = it is none. */
export type Page = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

/** Makes the page; `allow` gives the address to go to after an installation was allowed. */
export function createPage(acting: Acting, allow: (authorizeUrl: string, teamId: string) => string): Page {
  return async (_request, response, url) => {
    if (url.pathname !== '/oauth/v2/authorize') return false;
    const teamId = url.searchParams.get('simulated_team');
    if (teamId === null) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(authorizePage(acting.workspace, url));
    } else {
      response.writeHead(302, { location: allow(url.href, teamId) }).end();
    }
    return true;
  };
}
