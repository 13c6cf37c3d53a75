import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isEnumType,
  isObjectType,
  Kind,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { AnswerSelection, LeafForm, SelectedPart } from '../computing/answer-selection.js';
import { FigureScalar } from '../schema/fields/figure.scalar.js';

/** What is asked for of a field of the query, under its key. */
export interface WantedSelection {
  readonly key: string;
  readonly selection: AnswerSelection;
}

/**
 * What a request wants of the one field that it asks for, as plain data; null where it asks for more than this field. Aliases,
 * fragments and conditions are resolved. Only for types of objects whose fields are those of the data.
 */
export function wantedSelection(info: GraphQLResolveInfo): WantedSelection | null {
  const { operation, returnType, fieldNodes } = info;
  const [only, ...others] = operation.selectionSet.selections;
  const type = getNamedType(returnType);
  if (only?.kind !== Kind.FIELD || others.length > 0 || !isObjectType(type)) return null;
  return { key: keyOf(only), selection: partsOf(info, { type, nodes: fieldNodes }) };
}

interface SelectedObject {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

function partsOf(info: GraphQLResolveInfo, { type, nodes }: SelectedObject): AnswerSelection {
  const fields = collectSubfields(info.schema, info.fragments, info.variableValues, type, [...nodes]);
  return [...fields.values()].flatMap((same) => partOf(info, { type, nodes: same }));
}

/** A field, which may be asked for several times under the same key. */
function partOf(info: GraphQLResolveInfo, { type, nodes }: SelectedObject): readonly SelectedPart[] {
  const [node] = nodes;
  if (node === undefined) return [];
  const key = keyOf(node);
  const name = node.name.value;
  const field = type.getFields()[name];
  if (field === undefined) return [{ key, typeName: type.name }];
  const inner = getNamedType(field.type);
  if (!isObjectType(inner)) return [{ key, name, form: formOf(inner) }];
  return [{ key, name, parts: partsOf(info, { type: inner, nodes }) }];
}

function formOf(type: GraphQLNamedOutputType): LeafForm {
  if (isEnumType(type)) return new Map(type.getValues().map(({ value, name }) => [value as unknown, name]));
  return type.name === FigureScalar.name ? 'TEXT' : 'AS_IS';
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
