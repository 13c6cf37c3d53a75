import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { QueueState } from '../jobs/job-queue.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2, 3];

/** What the bot tells Prometheus. Labels are of closed lists. */
export class BotMetrics {
  readonly registry = new Registry();
  private readonly acknowledgements = new Histogram({
    name: 'headroom_slack_acknowledgement_seconds',
    help: 'Time from a request of Slack to the end of its acknowledgement; Slack gives up after 3 seconds.',
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly refusals = new Counter({
    name: 'headroom_slack_refused_requests_total',
    help: 'Requests that were not taken for those of Slack, by reason.',
    labelNames: ['reason'],
    registers: [this.registry],
  });
  private readonly failures = new Counter({
    name: 'headroom_slack_errors_total',
    help: 'Requests of Slack that ended with an error of the bot.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Called for every request that was answered. */
  observeAcknowledgement(seconds: number): void {
    this.acknowledgements.observe(seconds);
  }

  /** Called for every request that was refused. */
  countRefusal(reason: string): void {
    this.refusals.inc({ reason });
  }

  /** Called for every error that nobody was told of in words. */
  countFailure(): void {
    this.failures.inc();
  }

  /** Asks the queue whenever it is asked itself. */
  watchQueue(state: () => Promise<QueueState>): void {
    new Gauge({
      name: 'headroom_slack_queue_length',
      help: 'Jobs that wait for the worker.',
      registers: [this.registry],
      async collect() {
        this.set((await state()).waitingCount);
      },
    });
  }
}
