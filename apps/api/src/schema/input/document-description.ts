import { workloadJsonSchema } from '@headroom/planner';

interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

let schema: SchemaNode | undefined;

/**
 * What the workload document says of a field: the inputs of GraphQL are the same fields in canonical form, so that one text
 * describes both. Lists are passed through. Throws for a field that the document has not got.
 */
export function documentDescription(path: readonly string[]): string {
  schema ??= workloadJsonSchema() as SchemaNode;
  const found = path.reduce<SchemaNode | undefined>((node, name) => propertyOf(node, name), schema);
  if (found?.description === undefined) throw new Error(`The workload document describes no ${path.join('.')}`);
  // Text with a unit is a shorthand of the document; here durations are numbers of seconds.
  return found.description.replace('Seconds, or text with a unit.', 'Seconds.');
}

function propertyOf(node: SchemaNode | undefined, name: string): SchemaNode | undefined {
  if (node === undefined) return undefined;
  const own = node.properties?.[name];
  if (own !== undefined) return own;
  for (const inner of [...(node.items === undefined ? [] : [node.items]), ...(node.anyOf ?? [])]) {
    const found = propertyOf(inner, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
