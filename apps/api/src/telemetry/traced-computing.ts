import type { Span } from '@opentelemetry/api';
import type { PlannedDocument, WorkloadSource } from '@headroom/planner';
import type { PlansComputing } from '@headroom/plans';
import { inSpan } from '@headroom/service';
import type {
  Cancellable,
  Computing,
  EvaluationAnswer,
  EvaluationReading,
  EvaluationRequest,
  ReadingRequest,
} from '../computing/computing.js';
import { plannedSize, type PlannedSize } from '../computing/evaluation-json.js';

/** Gives every computation a span with the size of the workload, and nothing of what stands in it. */
export class TracedComputing implements Computing {
  constructor(private readonly computing: Computing) {}

  async plan(source: WorkloadSource, request: Cancellable): Promise<PlannedDocument> {
    return this.traced(async () => this.computing.plan(source, request), plannedSize);
  }

  async answer(evaluation: EvaluationRequest, request: Cancellable): Promise<EvaluationAnswer> {
    return this.traced(
      async () => this.computing.answer(evaluation, request),
      ({ size }) => size,
    );
  }

  plans(request: Cancellable): PlansComputing {
    const { plan, choices, compare, drift } = this.computing.plans(request);
    return {
      plan: async (planning) => inSpan({ name: 'plan workload' }, async () => plan(planning)),
      choices: async (computed) => inSpan({ name: 'read evaluation' }, async () => choices(computed)),
      compare: async (comparison) => inSpan({ name: 'compare plans' }, async () => compare(comparison)),
      drift: async (drifting) => inSpan({ name: 'plan again' }, async () => drift(drifting)),
    };
  }

  async read(reading: ReadingRequest, request: Cancellable): Promise<EvaluationReading> {
    return inSpan({ name: 'read evaluation' }, async () => this.computing.read(reading, request));
  }

  async close(): Promise<void> {
    await this.computing.close();
  }

  private async traced<T>(compute: () => Promise<T>, sizeOf: (computed: T) => PlannedSize): Promise<T> {
    return inSpan({ name: 'plan workload' }, async (span) => {
      const computed = await compute();
      describeSize(span, sizeOf(computed));
      return computed;
    });
  }
}

function describeSize(span: Span, { problemCount, componentCount, locationCount, flowCount }: PlannedSize): void {
  if (problemCount > 0) {
    span.setAttribute('headroom.problem.count', problemCount);
    return;
  }
  span.setAttributes({
    'headroom.component.count': componentCount,
    'headroom.location.count': locationCount,
    'headroom.flow.count': flowCount,
  });
}
