import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

// Sends the requests of a file to an API, over and over, from a process of its own: `node api-load.program.mjs URL FILE SECONDS`.
// Writes how many were answered in a second.

const [, , graphqlUrl = '', path = '', seconds = ''] = process.argv;
const CONNECTIONS = 10;

const bodies = JSON.parse(readFileSync(path, 'utf8')) as readonly string[];
const { origin, pathname } = new URL(graphqlUrl);
let next = 0;
const { requests, non2xx, errors } = await autocannon({
  url: origin,
  connections: CONNECTIONS,
  duration: Number(seconds),
  headers: { 'content-type': 'application/json' },
  requests: [
    {
      method: 'POST',
      path: pathname,
      setupRequest: (request) => {
        next += 1;
        return { ...request, body: bodies[next % bodies.length] ?? '' };
      },
    },
  ],
});
if (non2xx + errors > 0) throw new Error(`${String(non2xx)} refused, ${String(errors)} failed`);
process.stdout.write(String(requests.average));
