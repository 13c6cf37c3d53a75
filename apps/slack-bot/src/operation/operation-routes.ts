import type { Readiness } from '@headroom/service';
import type { CustomRoute } from '@slack/bolt';
import { healthRoutes } from './health-routes.js';
import type { BotMetrics } from './metrics.js';

const OK = 200;

/** What whoever runs the bot asks: is it alive, can it do its work, how does it do. */
export function operationRoutes(parts: { readonly metrics: BotMetrics; readonly readiness: Readiness }): CustomRoute[] {
  const { metrics, readiness } = parts;
  return [
    ...healthRoutes(readiness),
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
