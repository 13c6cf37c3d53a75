import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** A piece of work that traces tell of. Nothing of what people write belongs into it. */
export interface TracedWork {
  readonly name: string;
  readonly attributes?: Attributes;
  /** The span of another process that it belongs to, from {@link activeTraceParent}; by default the span of now. */
  readonly traceParent?: string | undefined;
}

/**
 * Does a piece of work within a span of its own. Where tracing is off, it is just done. An error is marked without its message,
 * which may quote what people have written.
 */
export async function inSpan<T>(traced: TracedWork, work: (span: Span) => Promise<T>): Promise<T> {
  const { name, attributes = {}, traceParent } = traced;
  const around = traceParent === undefined ? context.active() : contextOf(traceParent);
  return trace.getTracer('headroom').startActiveSpan(name, { attributes }, around, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The span of now as another process can go on with it, in the form of W3C's `traceparent`; null where there is none. */
export function activeTraceParent(): string | null {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier['traceparent'] ?? null;
}

/** Leads from a line of the log to its trace, where one is recorded. */
export function traceIds(): Readonly<Record<string, string>> {
  const span = trace.getActiveSpan();
  if (span?.isRecording() !== true) return {};
  const { traceId, spanId } = span.spanContext();
  return { traceId, spanId };
}

function contextOf(traceparent: string): ReturnType<typeof context.active> {
  return propagation.extract(ROOT_CONTEXT, { traceparent });
}
