import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';

/** What a request asks for, in words of a closed list but for the name. */
export interface RequestedOperation {
  readonly type: 'query' | 'mutation' | 'subscription';
  /** As the caller calls it: any text. */
  readonly name: string | null;
  /**
   * The field of the schema that is asked for: `plans`, `savePlan`; `introspection` for one about the schema, `several` for more
   * than one or for a fragment.
   */
  readonly field: string;
}

/** The operation of a document that has passed validation; null where it has none. */
export function requestedOperation({ definitions }: DocumentNode): RequestedOperation | null {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) return null;
  return { type: operation.operation, name: operation.name?.value ?? null, field: fieldOf(operation) };
}

function fieldOf({ selectionSet: { selections } }: OperationDefinitionNode): string {
  const [first] = selections;
  if (first?.kind !== Kind.FIELD || selections.length > 1) return 'several';
  const name = first.name.value;
  return name.startsWith('__') ? 'introspection' : name;
}
