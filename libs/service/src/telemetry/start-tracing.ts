import type { IncomingMessage } from 'node:http';
import { register } from 'node:module';
import type { Instrumentation } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { NodeSDK } from '@opentelemetry/sdk-node';

/** Whose spans they are, and what makes some beside those of requests and of SQL. */
export interface TracingParts {
  /** Where `OTEL_SERVICE_NAME` says nothing else. */
  readonly serviceName: string;
  readonly instrumentations: readonly Instrumentation[];
}

/** The ES modules that are traced; all others are loaded as they are. */
const TRACED_MODULES = ['http', 'https', 'node:http', 'node:https', 'pg', 'pg-pool'];

/** Asked every few seconds by machines: of no interest to people. */
const UNTRACED_PATHS = /^\/(health|metrics)(\/|\?|$)/;

/** A collector that does not answer must not keep the program from ending. */
const LONGEST_FLUSH_MS = 3_000;

/**
 * Turns on OpenTelemetry for this process. Called before what it traces is loaded; where spans go, how often and how many of
 * them, is told by OpenTelemetry's own variables.
 */
export function startTracing({ serviceName, instrumentations }: TracingParts): void {
  register('@opentelemetry/instrumentation/hook.mjs', import.meta.url, { data: { include: TRACED_MODULES } });
  const sdk = new NodeSDK({
    serviceName: process.env['OTEL_SERVICE_NAME'] ?? serviceName,
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url }) => UNTRACED_PATHS.test(url ?? ''),
        startIncomingSpanHook: (request) => withoutQuery(request),
        // An address of somebody else can give rights to whoever reads it: that of a socket of Slack has a ticket in it.
        disableOutgoingRequestInstrumentation: true,
      }),
      // What has no request or job to belong to, such as tidying up counters, would be noise.
      new PgInstrumentation({ requireParentSpan: true }),
      ...instrumentations,
    ],
    // Metrics are asked for at /metrics, and logs are lines on standard error.
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  // The program ends by having nothing left to do, and this is the last of it. Spans that cannot be sent are not worth a word then.
  process.once('beforeExit', () => {
    setTimeout(() => process.exit(), LONGEST_FLUSH_MS).unref();
    void sdk.shutdown().catch(() => undefined);
  });
}

/** Queries are refused in an address, yet somebody may have put one there, or a token. */
function withoutQuery(request: object): Record<string, string> {
  const { url = '' } = request as IncomingMessage;
  return url.includes('?') ? { 'url.query': '[left out]' } : {};
}
