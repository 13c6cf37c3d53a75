import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readiness } from '@headroom/service';
import { healthRoutes } from './health-routes.js';

/** A worker that can be asked how it is. */
export interface WorkerHealth {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const NOT_FOUND = 404;

/** Answers `/health/live` and `/health/ready` on a port of its own: a worker is asked nothing else. */
export async function openWorkerHealth(parts: {
  readonly port: number;
  readonly readiness: Readiness;
}): Promise<WorkerHealth> {
  const routes = healthRoutes(parts.readiness);
  const server = createServer((request, response) => {
    const route = routes.find(({ path, method }) => path === request.url && method.includes(request.method ?? ''));
    if (route === undefined) response.writeHead(NOT_FOUND).end();
    else route.handler(request, response);
  });
  server.listen(parts.port);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
