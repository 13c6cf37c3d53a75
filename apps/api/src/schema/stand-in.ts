import {
  getNullableType,
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLLeafType,
} from 'graphql';

/** Of scalars, something that each of them takes. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  Boolean: false,
  DateTime: '1970-01-01T00:00:00.000Z',
  Decimal: '0',
  Figure: '0',
  Float: 0,
  ID: '',
  Int: 0,
  JSON: '',
  String: '',
};

/** Each is made once. */
const known = new WeakMap<GraphQLOutputType, unknown>();

/**
 * The least that can be resolved as a type: null, empty lists, and of what must be there something. It stands for what has been
 * written elsewhere. Only for types whose fields are those of the data.
 */
export function standIn(type: GraphQLOutputType): unknown {
  if (!known.has(type)) known.set(type, leastOf(type));
  return known.get(type);
}

function leastOf(type: GraphQLOutputType): unknown {
  if (!isNonNullType(type)) return null;
  const required = getNullableType(type);
  if (isListType(required)) return [];
  if (isLeafType(required)) return leafOf(required);
  if (!isObjectType(required)) throw new Error(`Nothing can stand for ${String(type)}.`);
  return Object.fromEntries(
    Object.values(required.getFields()).map((field) => [field.name, standIn(field.type)] as const),
  );
}

function leafOf(type: GraphQLLeafType): unknown {
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (type.name in STAND_INS) return STAND_INS[type.name];
  throw new Error(`Nothing can stand for ${type.name}.`);
}
