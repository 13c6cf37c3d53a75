import { type DocumentNode, type GraphQLSchema, Lexer, Location, Source, TokenKind } from 'graphql';
import { ApiError } from './api-error.js';
import { checkQueryCost } from './query-cost.js';
import { QUERY_LIMITS, type QueryLimits } from './query-limits.js';
import { queryShape } from './query-shape.js';

/** Before the text is parsed: it must be of bounded length. What is no query at all is told by the parser. */
export function checkQueryText(source: string, limits: QueryLimits = QUERY_LIMITS): void {
  refuseLongerThan({ is: source.length, most: limits.mostCharacters, what: 'characters' });
  const lexer = new Lexer(new Source(source));
  let tokenCount = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokenCount += 1;
    refuseLongerThan({ is: tokenCount, most: limits.mostTokens, what: 'words' });
  }
}

function refuseLongerThan({
  is,
  most,
  what,
}: {
  readonly is: number;
  readonly most: number;
  readonly what: string;
}): void {
  if (is <= most) return;
  throw new ApiError('TOO_COMPLEX', `The query is longer than ${String(most)} ${what}; put data into variables.`);
}

/** The server takes a syntax tree as JSON too; one would be executed without having been measured as text. */
export function checkIsParsed(document: unknown): void {
  const { loc } = Object(document) as { readonly loc?: unknown };
  if (!(loc instanceof Location)) throw new ApiError('BAD_REQUEST', 'A query is text of the GraphQL language.');
}

/** Before a query is validated: the shapes that make validating or executing expensive are refused. */
export function checkQueryShape(document: DocumentNode, limits: QueryLimits = QUERY_LIMITS): void {
  const shape = queryShape(document);
  // With several, a compiled query could run another one than the one that was asked for.
  if (shape.operationCount > 1) throw new ApiError('BAD_REQUEST', 'Send one operation with each request.');
  refuseOver({ what: 'levels deep', is: shape.depth, most: limits.mostDepth });
  refuseOver({ what: 'aliases', is: shape.aliasCount, most: limits.mostAliases });
  refuseOver({ what: 'fields at its root', is: shape.rootFieldCount, most: limits.mostRootFields });
  refuseOver({ what: 'fields', is: shape.fieldCount, most: limits.mostFields });
}

/** The checks as hooks of Mercurius. */
export const queryHooks = {
  preParsing: async (_schema: GraphQLSchema, source: string): Promise<void> => {
    checkQueryText(source);
  },
  preValidation: async (_schema: GraphQLSchema, document: DocumentNode): Promise<void> => {
    checkIsParsed(document);
    checkQueryShape(document);
  },
  preExecution: async (...[schema, document, , variables]: ExecutionHookArguments): Promise<void> => {
    checkQueryCost({ schema, document, variables: variables ?? {} }, QUERY_LIMITS.mostCost);
  },
};

type ExecutionHookArguments = readonly [
  schema: GraphQLSchema,
  document: DocumentNode,
  context: unknown,
  variables?: Readonly<Record<string, unknown>>,
];

function refuseOver({ what, is, most }: { readonly what: string; readonly is: number; readonly most: number }): void {
  if (is > most)
    throw new ApiError('TOO_COMPLEX', `The query has ${String(is)} ${what}; at most ${String(most)} are allowed.`);
}
