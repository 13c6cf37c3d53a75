import { type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import type { PlannedDocument, WorkloadSource } from '@headroom/planner';
import type { Cancellable, Computing } from '../computing/computing.js';

/** Gives every computation a span with the size of the workload, and nothing of what stands in it. */
export class TracedComputing implements Computing {
  private readonly tracer = trace.getTracer('headroom');

  constructor(private readonly computing: Computing) {}

  async plan(source: WorkloadSource, request: Cancellable): Promise<PlannedDocument> {
    return this.tracer.startActiveSpan('plan workload', async (span) => {
      try {
        const planned = await this.computing.plan(source, request);
        describePlanned(span, planned);
        return planned;
      } catch (error) {
        // Without its message, which may quote the document.
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    });
  }

  async close(): Promise<void> {
    await this.computing.close();
  }
}

function describePlanned(span: Span, planned: PlannedDocument): void {
  if (!planned.ok) {
    span.setAttribute('headroom.problem.count', planned.problems.length);
    return;
  }
  const { components, locations, flows } = planned.workload;
  span.setAttributes({
    'headroom.component.count': components.length,
    'headroom.location.count': locations.length,
    'headroom.flow.count': flows.length,
  });
}
