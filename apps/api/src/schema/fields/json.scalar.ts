import { GraphQLError, GraphQLScalarType } from 'graphql';

/** Plain JSON whose shape depends on a code beside it. Output only: nothing of any shape is ever taken in. */
export const JsonScalar = new GraphQLScalarType<never, unknown>({
  name: 'JSON',
  description: 'Plain JSON; which names it has depends on the code that stands beside it.',
  serialize: (value) => value,
  parseValue: refuse,
  parseLiteral: refuse,
});

function refuse(): never {
  throw new GraphQLError('JSON of any shape is never sent to this server.');
}
