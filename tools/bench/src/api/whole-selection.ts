import { buildSchema, getNamedType, type GraphQLObjectType, isObjectType } from 'graphql';

/** The selection of every field of a type of the schema, down to the leaves. */
export function wholeSelection(schemaText: string, typeName: string): string {
  const type = buildSchema(schemaText).getType(typeName);
  if (!isObjectType(type)) throw new Error(`The schema has no ${typeName} with fields.`);
  return selectionOf(type);
}

function selectionOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    return isObjectType(inner) ? `${field.name} ${selectionOf(inner)}` : field.name;
  });
  return `{ ${fields.join(' ')} }`;
}
