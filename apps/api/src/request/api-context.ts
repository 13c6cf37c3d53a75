import type { Actor } from '@headroom/plans';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a resolver knows of its request; made anew for every request, so that nothing is ever shared between callers. */
export interface ApiContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly requestId: string;
  /** Null where nobody has signed in. */
  readonly actor: Actor | null;
  /** Ends when the request is given up or takes too long. */
  readonly signal: AbortSignal;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set when the bearer token has been checked. */
    actor: Actor | null;
  }
}

/** The context of a request. */
export function apiContext(request: FastifyRequest, reply: FastifyReply): ApiContext {
  return { request, reply, requestId: request.id, actor: request.actor, signal: request.signal };
}
