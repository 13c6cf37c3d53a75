import { GraphQLError, GraphQLScalarType } from 'graphql';

/** A figure that is a money amount for one target and seconds, milliseconds, a ratio or a count for another. Output only. */
export const FigureScalar = new GraphQLScalarType<never, string>({
  name: 'Figure',
  description:
    'A number as text, in the unit that the target is stated in: money, seconds, milliseconds, a ratio or a count.',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    throw new GraphQLError('A Figure must be a number or text.');
  },
  parseValue: refuse,
  parseLiteral: refuse,
});

function refuse(): never {
  throw new GraphQLError('A Figure is never sent to this server.');
}
