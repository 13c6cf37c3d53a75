import { getOperationAST, getVariableValues, type GraphQLError, type GraphQLSchema, parse } from 'graphql';

/** A request as it came, with the schema that it is read by. */
export interface SentQuery {
  readonly schema: GraphQLSchema;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Everything that is wrong with the variables of a query that is valid, each with its place and the nearest name. The compiler of
 * queries, which reads the variables when it first meets a query, leaves out both; this is asked when it has refused them.
 */
export function variableErrors({ schema, query, variables }: SentQuery): readonly GraphQLError[] {
  const definitions = getOperationAST(parse(query))?.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, { ...variables }).errors ?? [];
}

/** What a request has in its body, once the server has taken it; null for a body of another form. */
export function sentQuery(schema: GraphQLSchema, body: unknown): SentQuery | null {
  const { query, variables } = Object(body) as { readonly query?: unknown; readonly variables?: unknown };
  if (typeof query !== 'string' || typeof variables !== 'object' || variables === null) return null;
  return { schema, query, variables: { ...variables } };
}
