import { context, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GRAPHQL_PATH } from '../http/graphql-door.js';

const SERVER_FAULT = 500;

/** Longer names are cut: they are whatever the caller likes. */
const LONGEST_NAME = 100;

/**
 * Gives every operation a span of its own, with what it queries and computes inside. That of the fields would be one for each
 * of thousands; OpenTelemetry's own instrumentation of GraphQL does not see queries that have been compiled.
 */
export function traceOperations(server: FastifyInstance): void {
  const tracer = trace.getTracer('headroom');
  server.addHook('preHandler', (request, reply, done) => {
    const span = request.routeOptions.url === GRAPHQL_PATH ? tracer.startSpan('graphql') : null;
    if (span?.isRecording() !== true) {
      done();
      return;
    }
    reply.raw.once('close', () => endSpan(span, { request, reply }));
    context.with(trace.setSpan(context.active(), span), done);
  });
}

function endSpan(
  span: Span,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): void {
  const { operation, hasErrors } = request;
  span.setAttributes({ 'headroom.request.id': request.id, 'headroom.has_errors': hasErrors });
  if (operation !== null) {
    span.updateName(`${operation.type} ${operation.field}`);
    span.setAttributes({ 'graphql.operation.type': operation.type, 'headroom.field': operation.field });
    if (operation.name !== null) span.setAttribute('graphql.operation.name', operation.name.slice(0, LONGEST_NAME));
  }
  if (reply.statusCode >= SERVER_FAULT) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
