import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** The outer measures of a query, fragments counted where they are used. */
export interface QueryShape {
  readonly depth: number;
  readonly fieldCount: number;
  readonly aliasCount: number;
  readonly rootFieldCount: number;
  readonly operationCount: number;
}

type Measures = Pick<QueryShape, 'depth' | 'fieldCount' | 'aliasCount' | 'rootFieldCount'>;

const NOTHING: Measures = { depth: 0, fieldCount: 0, aliasCount: 0, rootFieldCount: 0 };

/**
 * Measures a query before it is validated. Every fragment is measured once, so that fragments within fragments cannot make
 * measuring itself expensive; one that contains itself measures nothing here and is refused by the validation.
 */
export function queryShape(document: DocumentNode): QueryShape {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const operations = document.definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [node] : []));
  const measure = fragmentMeasures(fragments);
  const shapes = operations.map(({ selectionSet }) => selectionMeasures(selectionSet, measure));
  return { ...sumOf(shapes), operationCount: operations.length };
}

type MeasureFragment = (name: string) => Measures;

function fragmentMeasures(fragments: ReadonlyMap<string, FragmentDefinitionNode>): MeasureFragment {
  const measured = new Map<string, Measures>();
  const measure: MeasureFragment = (name) => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const measures = fragment === undefined ? NOTHING : selectionMeasures(fragment.selectionSet, measure);
    measured.set(name, measures);
    return measures;
  };
  return measure;
}

function selectionMeasures({ selections }: SelectionSetNode, measureFragment: MeasureFragment): Measures {
  return sumOf(
    selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return selectionMeasures(selection.selectionSet, measureFragment);
      const inner =
        selection.selectionSet === undefined ? NOTHING : selectionMeasures(selection.selectionSet, measureFragment);
      return {
        depth: inner.depth + 1,
        fieldCount: inner.fieldCount + 1,
        aliasCount: inner.aliasCount + (selection.alias === undefined ? 0 : 1),
        rootFieldCount: 1,
      };
    }),
  );
}

function sumOf(parts: readonly Measures[]): Measures {
  return parts.reduce(
    (sum, part) => ({
      depth: Math.max(sum.depth, part.depth),
      fieldCount: sum.fieldCount + part.fieldCount,
      aliasCount: sum.aliasCount + part.aliasCount,
      rootFieldCount: sum.rootFieldCount + part.rootFieldCount,
    }),
    NOTHING,
  );
}
