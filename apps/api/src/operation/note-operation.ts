import type { FastifyReply } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type RequestedOperation, requestedOperation } from './requested-operation.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What is asked for; null until the query has been validated. */
    operation: RequestedOperation | null;
    /** Whether the answer has errors in it. */
    hasErrors: boolean;
  }
}

/** What Mercurius hands to its hooks. */
interface HookContext {
  readonly reply: FastifyReply;
}

/** Hooks of Mercurius that note, for metrics and traces, what was asked for and whether it failed. */
export const notingHooks = {
  preExecution: async (_schema: GraphQLSchema, document: DocumentNode, { reply }: HookContext): Promise<void> => {
    reply.request.operation = requestedOperation(document);
  },
  onResolution: async (
    { errors }: { readonly errors?: readonly unknown[] | null },
    { reply }: HookContext,
  ): Promise<void> => {
    reply.request.hasErrors = (errors ?? []).length > 0;
  },
};
