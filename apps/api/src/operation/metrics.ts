import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { ComputingPlace } from '../computing/threaded-computing.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What the process tells Prometheus. Labels are of closed lists, so that no caller can make new series. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'headroom_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly computations = new Histogram({
    name: 'headroom_evaluation_duration_seconds',
    help: 'Time that evaluations took, in the event loop (INLINE) or in a thread (THREAD).',
    labelNames: ['place'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly failures = new Counter({
    name: 'headroom_internal_errors_total',
    help: 'Errors that callers were told nothing of.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Called after every evaluation. */
  observeComputation(place: ComputingPlace, seconds: number): void {
    this.computations.observe({ place }, seconds);
  }

  /** Called for every error that is not shown. */
  countFailure(): void {
    this.failures.inc();
  }

  /** Measures every request of a server. */
  watch(server: FastifyInstance): void {
    server.decorateRequest('operation', null).decorateRequest('hasErrors', false);
    server.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'unknown';
      this.requests.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    });
  }
}
