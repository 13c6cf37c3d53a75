import { GraphQLError, GraphQLScalarType } from 'graphql';

/** A moment as ISO 8601 text in UTC. Output only: no moment is ever sent to us, so none can be a wrong one. */
export const DateTimeScalar = new GraphQLScalarType<never, string>({
  name: 'DateTime',
  description: 'A moment, ISO 8601 in UTC: 2026-02-28T23:59:59.000Z.',
  serialize: (value) => {
    if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value;
    throw new GraphQLError('A DateTime must be ISO 8601 text.');
  },
  parseValue: refuse,
  parseLiteral: refuse,
});

function refuse(): never {
  throw new GraphQLError('A DateTime is never sent to this server.');
}
