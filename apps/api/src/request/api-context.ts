import type { Actor } from '@headroom/plans';
import type { WrittenJson } from '../computing/evaluation-json.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteWrittenPart, type WrittenPart } from '../http/written-parts.js';

/** What a resolver knows of its request; made anew for every request, so that nothing is ever shared between callers. */
export class ApiContext {
  readonly requestId: string;
  /** Null where nobody has signed in. */
  readonly actor: Actor | null;
  private readonly reply: FastifyReply;
  private readonly timeoutMs: number;
  private controller: AbortController | undefined;

  constructor(parts: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly timeoutMs: number }) {
    this.requestId = parts.request.id;
    this.actor = parts.request.actor;
    this.reply = parts.reply;
    this.timeoutMs = parts.timeoutMs;
  }

  /**
   * Ends when the caller goes away or the request takes too long; made where it is first asked for. The signal of the server
   * itself ends as soon as the body has been read.
   */
  get signal(): AbortSignal {
    this.controller ??= abortedWith(this.reply, this.timeoutMs);
    return this.controller.signal;
  }

  /** Answers the request with this, in the place of what is resolved for it. */
  answerWith(json: WrittenJson): void {
    this.reply.request.writtenAnswer = json;
  }

  /** Answers a part of the request with this, in the place of what is resolved for it. */
  writePart(part: Omit<WrittenPart, 'mark'>): void {
    noteWrittenPart(this.reply.request, part);
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set when the bearer token has been checked. */
    actor: Actor | null;
    /** The whole answer where it has been written already. */
    writtenAnswer: WrittenJson | null;
  }
}

function abortedWith(reply: FastifyReply, timeoutMs: number): AbortController {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  const timer = setTimeout(abort, timeoutMs);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    abort();
  });
  return controller;
}
