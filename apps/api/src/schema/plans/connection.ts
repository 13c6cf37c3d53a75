import { flag, listOf, object, orNull, text, type TypeOf } from '../fields/field-spec.js';
import { objectType } from '../fields/object-type.js';

/** Lists by the connection specification of Relay. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** An entry with its place in the list. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** One page of a list. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
}

const PageInfoType = objectType<PageInfo>({
  name: 'PageInfo',
  description: 'Where a page lies in its list.',
  fields: {
    hasNextPage: flag('Whether there is more after it.'),
    hasPreviousPage: flag('Whether it was asked for from a place after the start.'),
    startCursor: orNull(text('Place of its first entry.')),
    endCursor: orNull(text('Place of its last entry; give it as `after` for the next page.')),
  },
});

/** The types of a list whose entries are of a type. */
export function connectionType<Node>({
  name,
  node,
}: {
  readonly name: string;
  readonly node: () => TypeOf<Node>;
}): TypeOf<Connection<Node>> {
  const edge = objectType<Edge<Node>>({
    name: `${name}Edge`,
    description: 'An entry and its place in the list.',
    fields: { cursor: text('Its place.'), node: object(node, 'The entry.') },
  });
  return objectType<Connection<Node>>({
    name: `${name}Connection`,
    description: 'A page of a list.',
    fields: {
      edges: listOf(
        object(() => edge),
        'The entries with their places.',
      ),
      nodes: listOf(object(node), 'The entries.'),
      pageInfo: object(() => PageInfoType, 'Where the page lies.'),
    },
  });
}

/** The page that an operation gave. */
export function connectionOf<Node>({
  edges,
  hasNextPage,
  after,
}: {
  readonly edges: readonly Edge<Node>[];
  readonly hasNextPage: boolean;
  /** The place that was asked from; null for the start. */
  readonly after: unknown;
}): Connection<Node> {
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
