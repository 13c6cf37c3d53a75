import type { AddressInfo } from 'node:net';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import { createBootstrapToken, type PlansContext, type PlansStore } from '@headroom/plans';
import { createMemoryPlansStore } from '@headroom/plans/memory';
import { computeHere, newId, randomBytes, runPlansTask, sha256Hex } from '@headroom/plans/node';
import { createLogger, Readiness, type ReadinessCheck } from '@headroom/service';
import { Authenticator } from '../src/auth/authenticator.js';
import type { VerifyPerson } from '../src/auth/oidc.js';
import { presetToken } from '../src/auth/preset-token.js';
import { largeAnswer } from '../src/computing/evaluation-json.js';
import { writtenReading } from '../src/computing/kept-reading.js';
import type { ComputingThreads } from '../src/computing/threaded-computing.js';
import { ThreadedComputing } from '../src/computing/threaded-computing.js';
import { createApi } from '../src/create-api.js';
import { nestLogger } from '../src/logging/nest-logger.js';
import { Metrics } from '../src/operation/metrics.js';
import { memoryCounter } from '../src/protection/rate-limits.js';

const catalog = openCatalog();

/** The API on a port of its own, with a store in memory. */
export interface TestApi {
  readonly url: string;
  /** The secret of the first administrator's token. */
  readonly token: string;
  readonly plans: PlansContext;
  readonly readiness: Readiness;
  /** Errors that callers were not told of. */
  readonly failures: readonly Error[];
  readonly logLines: readonly string[];
  readonly close: () => Promise<void>;
}

/** What a test wants to be different. */
export interface TestApiOptions {
  readonly hasIntrospection?: boolean;
  readonly hasAnonymousEvaluation?: boolean;
  readonly hasTrustedDocuments?: boolean;
  readonly requestsPerMinute?: number;
  readonly anonymousRequestsPerMinute?: number;
  readonly requestTimeoutMs?: number;
  readonly preset?: string;
  readonly verifyPerson?: VerifyPerson;
  readonly store?: PlansStore;
  readonly threads?: ComputingThreads;
  readonly checks?: readonly ReadinessCheck[];
}

/** Threads for tests of other things: they plan at once. */
const INLINE_THREADS: ComputingThreads = {
  plan: async (source) => planDocument({ ...source, catalog }),
  answer: async ({ source, ...wanted }) => largeAnswer(planDocument({ ...source, catalog }), wanted),
  compute: async (task) => runPlansTask(computeHere(catalog), task),
  read: writtenReading,
  isFree: () => false,
  close: async () => undefined,
};

export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const failures: Error[] = [];
  const logLines: string[] = [];
  const logger = createLogger({ level: 'info', destination: { write: (line) => void logLines.push(line) } });
  const plans = testContext(options.store ?? createMemoryPlansStore());
  const made = options.preset === undefined ? undefined : presetToken(options.preset);
  const first = await createBootstrapToken(plans, made);
  const metrics = new Metrics();
  const readiness = new Readiness({ checks: options.checks ?? [] });
  const app = await createApi({
    catalog,
    computing: new ThreadedComputing({ catalog, threads: options.threads ?? INLINE_THREADS }),
    plans,
    metrics,
    readiness,
    hasIntrospection: options.hasIntrospection ?? true,
    hasAnonymousEvaluation: options.hasAnonymousEvaluation ?? true,
    hasTrustedDocuments: options.hasTrustedDocuments ?? false,
    onFailure: (error) => failures.push(error),
    door: {
      authenticator: new Authenticator({
        context: plans,
        verifyPerson: options.verifyPerson ?? null,
        preset: options.preset ?? null,
      }),
      actorCounter: memoryCounter(options.requestsPerMinute ?? 10_000),
      addressCounter: memoryCounter(options.anonymousRequestsPerMinute ?? 10_000),
    },
    logger: nestLogger(logger),
    logRequest: (line) => logger.info(line),
    requestTimeoutMs: options.requestTimeoutMs ?? 30_000,
    trustsProxy: false,
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    token: first?.secret ?? '',
    plans,
    readiness,
    failures,
    logLines,
    close: async () => app.close(),
  };
}

function testContext(store: PlansStore): PlansContext {
  return {
    store,
    computing: computeHere(catalog),
    modelVersion: 'test',
    now: () => new Date(),
    newId,
    sha256Hex,
    randomBytes,
  };
}
