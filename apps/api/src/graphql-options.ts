import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeRefusal, GRAPHQL_PATH } from './http/graphql-door.js';
import { notingHooks } from './operation/note-operation.js';
import { formatErrors, originalOf } from './protection/error-formatter.js';
import { queryHooks } from './protection/query-hooks.js';
import { QUERY_LIMITS } from './protection/query-limits.js';
import { checkIsTrusted } from './protection/trusted-documents.js';
import { ApiContext } from './request/api-context.js';

/** Queries whose parsed and compiled form is kept; each may take a megabyte. */
const KEPT_QUERIES = 100;

/** A query is compiled when it comes for the second time. */
const COMPILE_AFTER = 1;

/** How the GraphQL server is set up; `onFailure` is told of errors that callers are not told of. */
export function graphqlOptions(parts: {
  readonly hasIntrospection: boolean;
  /** Whether an API token is needed for documents that are not those of the client. */
  readonly hasTrustedDocuments: boolean;
  readonly requestTimeoutMs: number;
  readonly onFailure: (error: Error) => void;
}): MercuriusDriverConfig {
  return {
    driver: MercuriusDriver,
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    sortSchema: true,
    // Subscriptions stay off: with them, anybody could end the process (GHSA-8www-f354-mh8p).
    subscription: false,
    graphiql: false,
    allowBatchedQueries: false,
    jit: COMPILE_AFTER,
    cache: KEPT_QUERIES,
    graphql: { parseOptions: { maxTokens: QUERY_LIMITS.mostTokens } },
    validationRules: parts.hasIntrospection ? [] : [NoSchemaIntrospectionCustomRule],
    hooks: {
      ...queryHooks,
      ...notingHooks,
      preExecution: [
        notingHooks.preExecution,
        ...(parts.hasTrustedDocuments ? [checkIsTrusted] : []),
        queryHooks.preExecution,
      ],
    },
    context: (request: FastifyRequest, reply: FastifyReply) =>
      new ApiContext({ request, reply, timeoutMs: parts.requestTimeoutMs }),
    errorFormatter: (
      execution: { readonly data?: unknown; readonly errors?: readonly Error[] | null },
      context: { readonly reply?: FastifyReply },
    ) => {
      const { reply } = context;
      if (reply !== undefined) for (const error of execution.errors ?? []) describeRefusal(originalOf(error), reply);
      return formatErrors(execution, parts.onFailure);
    },
  } as unknown as MercuriusDriverConfig;
}
