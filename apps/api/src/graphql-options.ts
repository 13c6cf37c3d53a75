import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeRefusal, GRAPHQL_PATH } from './http/graphql-door.js';
import { markingHooks } from './http/written-parts.js';
import { notingHooks } from './operation/note-operation.js';
import { formatErrors, isOfVariables, originalOf } from './protection/error-formatter.js';
import { sentQuery, variableErrors } from './protection/variable-errors.js';
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
      onResolution: [notingHooks.onResolution, markingHooks.onResolution],
      preExecution: [
        notingHooks.preExecution,
        ...(parts.hasTrustedDocuments ? [checkIsTrusted] : []),
        queryHooks.preExecution,
      ],
    },
    context: (request: FastifyRequest, reply: FastifyReply) =>
      new ApiContext({ request, reply, timeoutMs: parts.requestTimeoutMs }),
    errorFormatter: (execution: FailedExecution, context: FailedContext) => {
      const { reply } = context;
      if (reply !== undefined) for (const error of execution.errors ?? []) describeRefusal(originalOf(error), reply);
      return formatErrors(withPlaces(execution, context), {
        log: parts.onFailure,
        namesAreKnown: parts.hasIntrospection,
      });
    },
  } as unknown as MercuriusDriverConfig;
}

/** What the server knows of a request that has failed. */
interface FailedContext {
  readonly reply?: FastifyReply;
  readonly app?: { readonly graphql: { readonly schema: GraphQLSchema } };
}

interface FailedExecution {
  readonly data?: unknown;
  readonly errors?: readonly Error[] | null;
}

/** Variables that were refused are told of with their places, whoever has refused them. */
function withPlaces(execution: FailedExecution, { reply, app }: FailedContext): FailedExecution {
  if (reply === undefined || app === undefined || !(execution.errors ?? []).some(isOfVariables)) return execution;
  const sent = sentQuery(app.graphql.schema, reply.request.body);
  const errors = sent === null ? [] : variableErrors(sent);
  return errors.length === 0 ? execution : { ...execution, errors };
}
