import type { ServerResponse } from 'node:http';
import type { Readiness } from '@headroom/service';
import type { CustomRoute } from '@slack/bolt';
import type { BotMetrics } from './metrics.js';

const OK = 200;
const UNAVAILABLE = 503;

/** What whoever runs the bot asks: is it alive, can it do its work, how does it do. */
export function operationRoutes(parts: { readonly metrics: BotMetrics; readonly readiness: Readiness }): CustomRoute[] {
  const { metrics, readiness } = parts;
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
    {
      path: '/metrics',
      method: ['GET'],
      handler: async (_request, response) => {
        response.writeHead(OK, { 'content-type': metrics.registry.contentType });
        response.end(await metrics.registry.metrics());
      },
    },
  ];
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
