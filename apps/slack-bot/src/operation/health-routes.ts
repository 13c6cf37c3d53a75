import type { ServerResponse } from 'node:http';
import type { Readiness } from '@headroom/service';
import type { CustomRoute } from '@slack/bolt';

const OK = 200;
const UNAVAILABLE = 503;

/** What asks a bot or a worker: is it alive, can it do its work. */
export function healthRoutes(readiness: Readiness): CustomRoute[] {
  return [
    { path: '/health/live', method: ['GET'], handler: (_request, response) => json(response, OK, { status: 'ok' }) },
    {
      path: '/health/ready',
      method: ['GET'],
      handler: async (_request, response) => {
        const report = await readiness.report();
        json(response, report.status === 'ok' ? OK : UNAVAILABLE, report);
      },
    },
  ];
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
