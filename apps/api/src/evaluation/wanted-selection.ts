import {
  BREAK,
  type FieldNode,
  getNamedType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isEnumType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { AnswerSelection, LeafForm, SelectedPart } from '../computing/answer-selection.js';
import type { WantedSelection } from '../computing/evaluation-json.js';
import { FigureScalar } from '../schema/fields/figure.scalar.js';

/** What the operations want of their only fields that want the same whatever their variables are; the server keeps their documents. */
const known = new WeakMap<OperationDefinitionNode, WantedSelection>();

/**
 * What a request wants of a field at its root. Aliases, fragments and conditions are resolved. Only for types of objects whose
 * fields are those of the data.
 */
export function wantedSelection(info: GraphQLResolveInfo): WantedSelection {
  const { operation } = info;
  const before = known.get(operation);
  if (before !== undefined) return before;
  const wanted = { key: onlyKey(operation), selectionText: fieldSelectionText(info) };
  if (wanted.key !== null && !hasConditions(info)) known.set(operation, wanted);
  return wanted;
}

/** What a request wants of a field that is an object, or a list of such, as {@link WantedSelection} has it. */
export function fieldSelectionText(info: GraphQLResolveInfo): string {
  const type = getNamedType(info.returnType);
  return JSON.stringify(isObjectType(type) ? partsOf(info, { type, nodes: info.fieldNodes }) : []);
}

/** Null where more is asked for than one field. */
function onlyKey({ selectionSet }: OperationDefinitionNode): string | null {
  const [only, ...others] = selectionSet.selections;
  return only?.kind === Kind.FIELD && others.length === 0 ? keyOf(only) : null;
}

/** Whether anything is asked for under a condition. */
function hasConditions({ operation, fragments }: GraphQLResolveInfo): boolean {
  let found = false;
  const note = () => {
    found = true;
    return BREAK;
  };
  for (const definition of [operation, ...Object.values(fragments)]) visit(definition, { Directive: note });
  return found;
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
  if (isEnumType(type)) return Object.fromEntries(type.getValues().map(({ value, name }) => [String(value), name]));
  return type.name === FigureScalar.name ? 'TEXT' : 'AS_IS';
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
