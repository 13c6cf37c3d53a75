import { getNamedType, type GraphQLSchema, isObjectType } from 'graphql';

/** The selection of every field of a type, down to the leaves. */
export function wholeSelection(schema: GraphQLSchema, typeName: string): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} has no fields`);
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    return isObjectType(inner) ? `${field.name} ${wholeSelection(schema, inner.name)}` : field.name;
  });
  return `{ ${fields.join(' ')} }`;
}
