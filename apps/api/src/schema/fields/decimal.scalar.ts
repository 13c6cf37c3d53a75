import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;
const LONGEST = 100;

/**
 * An exact decimal, as text in both directions: a JSON number has already lost digits when it arrives, so it is refused.
 */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number as text, for example "1234.50". Numbers of JSON are refused: they are binary and lose digits.',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    throw new GraphQLError('A Decimal must be text.');
  },
  parseValue: decimalText,
  parseLiteral: (node) => decimalText(node.kind === Kind.STRING ? node.value : undefined),
});

function decimalText(value: unknown): string {
  if (typeof value === 'string' && value.length <= LONGEST && DECIMAL.test(value.trim())) return value.trim();
  throw new GraphQLError('A Decimal is text such as "1234.50"; numbers of JSON are refused because they lose digits.');
}
