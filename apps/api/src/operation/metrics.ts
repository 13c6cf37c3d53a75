import type { ConnectedPlans } from '@headroom/plans-prisma';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ThreadLoad } from '../computing/piscina-threads.js';
import type { ComputingPlace } from '../computing/threaded-computing.js';
import { GRAPHQL_PATH } from '../http/graphql-door.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const FIRST_FAILED_STATUS = 400;

/** What the process tells Prometheus. Labels are of closed lists, so that no caller can make new series. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'headroom_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer; status 429 is one request too many.',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly operations = new Histogram({
    name: 'headroom_graphql_operation_duration_seconds',
    help: 'The same by the field of the schema that was asked for: invalid for what is no query, several for more than one. Failed is what has errors in its answer; user errors are an answer like others.',
    labelNames: ['operation', 'outcome'],
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
    server.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
      const route = request.routeOptions.url ?? 'unknown';
      const seconds = elapsedTime / 1000;
      this.requests.observe({ route, status: String(statusCode) }, seconds);
      if (route !== GRAPHQL_PATH) return;
      const hasFailed = request.hasErrors || statusCode >= FIRST_FAILED_STATUS;
      const operation = request.operation?.field ?? 'invalid';
      this.operations.observe({ operation, outcome: hasFailed ? 'failed' : 'ok' }, seconds);
    });
  }

  /** Asks the threads that compute whenever it is asked itself. */
  watchThreads(load: () => ThreadLoad): void {
    new Gauge({
      name: 'headroom_computing_threads',
      help: 'Threads that there are for large workloads.',
      registers: [this.registry],
      collect() {
        this.set(load().threadCount);
      },
    });
    new Gauge({
      name: 'headroom_computing_queue_length',
      help: 'Large workloads that wait for a thread.',
      registers: [this.registry],
      collect() {
        this.set(load().waitingCount);
      },
    });
  }

  /** The same of the connections to the database. */
  watchConnections(connections: ConnectedPlans['connections']): void {
    new Gauge({
      name: 'headroom_database_connections',
      help: 'Connections to the database that are busy or idle, and operations that are waiting for one.',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        for (const [state, count] of Object.entries(connections())) this.set({ state }, count);
      },
    });
  }
}
