import type { AddressInfo } from 'node:net';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import { createMemoryPlansStore } from '@headroom/plans/memory';
import { plansContext } from '@headroom/plans/node';
import { createLogger, Readiness } from '@headroom/service';
import { Authenticator } from '../auth/authenticator.js';
import { piscinaThreads } from '../computing/piscina-threads.js';
import { ThreadedComputing } from '../computing/threaded-computing.js';
import { createApi } from '../create-api.js';
import { nestLogger } from '../logging/nest-logger.js';
import { Metrics } from '../operation/metrics.js';
import { memoryCounter } from '../protection/rate-limits.js';
import { evaluatePayload } from '../schema/evaluation-payload.js';
import { keepHeapGrowthLimited, ownSize } from '../start/heap-growth.js';
import { ConstantResolver, setConstant } from './constant.resolver.js';

// The API without a database and without limits, for measurements: `node main.js < document`. Beside the queries of the
// API it has `constantEvaluation`, which answers the evaluation of the document without computing it. Writes its address to
// standard output.

const NO_LIMIT = 1_000_000_000;
const THREADS = 1;

keepHeapGrowthLimited(() => ownSize(THREADS));
const catalog = openCatalog();
const planned = planDocument({ text: await textOfStdin(), catalog });
setConstant(evaluatePayload(planned, 'workload'));
const logger = createLogger({ level: 'warn', destination: process.stderr });
const plans = plansContext(catalog, createMemoryPlansStore());
const app = await createApi({
  catalog,
  computing: new ThreadedComputing({ catalog, threads: piscinaThreads({ threadCount: THREADS }) }),
  plans,
  metrics: new Metrics(),
  readiness: new Readiness({ checks: [] }),
  hasIntrospection: false,
  hasAnonymousEvaluation: true,
  hasTrustedDocuments: false,
  moreResolvers: [ConstantResolver],
  onFailure: (error) => {
    logger.error({ err: error }, 'a request failed');
  },
  door: {
    authenticator: new Authenticator({ context: plans, verifyPerson: null, preset: null }),
    actorCounter: memoryCounter(NO_LIMIT),
    addressCounter: memoryCounter(NO_LIMIT),
  },
  logger: nestLogger(logger),
  logRequest: (line) => {
    logger.info(line, 'request');
  },
  requestTimeoutMs: 30_000,
  trustsProxy: false,
});
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address() as AddressInfo;
process.stdout.write(`http://127.0.0.1:${String(port)}/graphql\n`);

async function textOfStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
