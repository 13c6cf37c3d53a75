import type { AddressInfo } from 'node:net';
import { openCatalog } from '@headroom/catalog/node';
import type { PlansContext } from '@headroom/plans';
import { plansContext } from '@headroom/plans/node';
import type { Catalog } from '@headroom/catalog';
import { openPlansDatabase, type PlansDatabase } from '@headroom/plans-prisma';
import { Readiness } from '@headroom/service';
import type { Logger } from 'pino';
import { Authenticator } from '../auth/authenticator.js';
import { oidcVerifier } from '../auth/oidc.js';
import type { Computing } from '../computing/computing.js';
import { piscinaThreads } from '../computing/piscina-threads.js';
import { ThreadedComputing } from '../computing/threaded-computing.js';
import type { ApiConfig } from '../config/api-config.js';
import { createApi } from '../create-api.js';
import { nestLogger } from '../logging/nest-logger.js';
import { Metrics } from '../operation/metrics.js';
import { TracedComputing } from '../telemetry/traced-computing.js';
import { firstToken, type FirstToken } from './first-token.js';
import { keepHeapGrowthLimited, ownSize } from './heap-growth.js';
import { seedDemo } from './seed-demo.js';
import { openSharedLimits } from './shared-limits.js';

/** The API as it serves. */
export interface RunningApi {
  readonly url: string;
  readonly first: FirstToken;
  /** Takes no more traffic, ends what is running, and lets go of the database. */
  readonly stop: () => Promise<void>;
}

/** Brings up the API: database, migrations, first token, examples, and the server. */
export async function startApi(config: ApiConfig, logger: Logger): Promise<RunningApi> {
  const { databaseUrl, dataFolder } = config;
  const database = await openPlansDatabase({ databaseUrl, dataFolder, log: logger });
  try {
    return await serve({ config, logger, database });
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Serving {
  readonly config: ApiConfig;
  readonly logger: Logger;
  readonly database: PlansDatabase;
}

async function serve({ config, logger, database }: Serving): Promise<RunningApi> {
  const catalog = openCatalog();
  const plans = plansContext(catalog, database.plans.store);
  const first = await firstToken(config, plans);
  if (config.isDemo && first.secret !== null) await seedDemo(plans, { token: first.secret });
  const limits = await openSharedLimits(database.databaseUrl, config);
  const metrics = new Metrics();
  metrics.watchConnections(database.plans.connections);
  const computing = threadedComputing({ config, catalog, metrics });
  const heapGrowth = keepHeapGrowthLimited(() => ownSize(config.computingThreads));
  const readiness = new Readiness({
    checks: [{ name: 'database', check: database.plans.ping }],
    logger,
  });
  const app = await createApi({
    ...{ catalog, computing, plans, metrics, readiness },
    hasIntrospection: config.hasIntrospection,
    hasAnonymousEvaluation: config.hasAnonymousEvaluation,
    hasTrustedDocuments: config.hasTrustedDocuments,
    onFailure: (error) => {
      metrics.countFailure();
      logger.error({ err: error }, 'a request failed');
    },
    door: { ...limits, authenticator: authenticatorOf(config, plans) },
    logger: nestLogger(logger),
    logRequest: (line) => logger.info(line, 'request'),
    requestTimeoutMs: config.requestTimeoutSeconds * 1000,
    trustsProxy: config.trustsProxy,
  });
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const stop = async () => {
    readiness.stop();
    await app.close();
    await computing.close();
    heapGrowth.stop();
    await limits.close();
    await database.close();
  };
  return { url: `http://${shownHost(config.host)}:${String(port)}`, first, stop };
}

function authenticatorOf({ oidc, bootstrapToken }: ApiConfig, context: PlansContext): Authenticator {
  return new Authenticator({
    context,
    verifyPerson: oidc === null ? null : oidcVerifier(oidc),
    preset: bootstrapToken,
  });
}

function threadedComputing(parts: {
  readonly config: ApiConfig;
  readonly catalog: Catalog;
  readonly metrics: Metrics;
}): Computing {
  const { config, catalog, metrics } = parts;
  const threads = piscinaThreads({ threadCount: config.computingThreads });
  metrics.watchThreads(threads.load);
  const computing = new ThreadedComputing({
    catalog,
    threads,
    observe: (place, seconds) => metrics.observeComputation(place, seconds),
  });
  return new TracedComputing(computing);
}

/** An address that can be opened from here. */
function shownHost(host: string): string {
  return host === '0.0.0.0' || host === '::' ? 'localhost' : host;
}
