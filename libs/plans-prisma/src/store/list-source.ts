import { Prisma } from '../generated/client.js';

/** Rows of `plan_term` of these terms, each in the team at the same place. */
export interface TermWalk {
  readonly teamIds: readonly string[];
  readonly terms: readonly string[];
  /** What of these rows `listed` belongs to the list; none = all of them. */
  readonly conditions: readonly Prisma.Sql[];
}

/**
 * The rows that a list is read from: the plans of teams themselves, or rows of `plan_term`. Either has an index for every order.
 * Rows of a list are called `listed`, and have a `plan_id` and what lists are ordered by.
 */
export type ListSource = PlansSource | TermsSource;

/** All plans of some teams. */
export interface PlansSource {
  readonly kind: 'PLANS';
  readonly teamIds: readonly string[];
  readonly isDeleted: boolean;
}

/** The plans that have one of several terms. */
export interface TermsSource {
  readonly kind: 'TERMS';
  readonly walks: readonly TermWalk[];
  /** Whether a plan may be met more than once. */
  readonly mayRepeat: boolean;
}

/** How many walks along an index a source is. */
export function walkCount(source: ListSource): number {
  if (source.kind === 'PLANS') return source.teamIds.length;
  return source.walks.reduce((count, { terms }) => count + terms.length, 0);
}

/** What is read of the rows of a source. */
export interface RowsRead {
  readonly columns: Prisma.Sql;
  readonly conditions: readonly Prisma.Sql[];
  readonly orderBy: Prisma.Sql;
  /** Rows of each walk. */
  readonly limit: number;
}

/** The first rows of each walk of a source: together they have the first ones of the source. */
export function firstOfWalks(source: ListSource, { columns, conditions, orderBy, limit }: RowsRead): Prisma.Sql {
  const walks = partsOf(source).map(
    ({ asked, table, walk, among }) => Prisma.sql`
      SELECT page.* FROM ${asked} CROSS JOIN LATERAL (
        SELECT ${columns} FROM ${table} AS listed WHERE ${allOf([walk, ...among, ...conditions])}
        ORDER BY ${orderBy} LIMIT ${limit}
      ) AS page`,
  );
  return unionOf(source, walks);
}

/** Rows of a source that fulfil conditions, in no order, and a plan more than once where it may repeat. */
export function anyRows(source: ListSource, { columns, conditions }: Omit<RowsRead, 'orderBy' | 'limit'>): Prisma.Sql {
  const rows = partsOf(source).map(
    ({ table, whole, among }) =>
      Prisma.sql`SELECT ${columns} FROM ${table} AS listed WHERE ${allOf([whole, ...among, ...conditions])}`,
  );
  return Prisma.join(rows, ' UNION ALL ');
}

interface Part {
  readonly table: Prisma.Sql;
  /** The walks as rows `asked`. */
  readonly asked: Prisma.Sql;
  /** What the rows of one walk are. */
  readonly walk: Prisma.Sql;
  /** What the rows of all walks are. */
  readonly whole: Prisma.Sql;
  readonly among: readonly Prisma.Sql[];
}

function partsOf(source: ListSource): readonly Part[] {
  return source.kind === 'PLANS' ? [plansPart(source)] : source.walks.map(termsPart);
}

function plansPart({ teamIds, isDeleted }: PlansSource): Part {
  return {
    table: Prisma.raw(
      '(SELECT id AS plan_id, team_id, created_at, updated_at, name_key, monthly_cost, review_on, deleted_at FROM plan)',
    ),
    asked: Prisma.sql`unnest(${[...teamIds]}::uuid[]) AS asked (team)`,
    walk: Prisma.raw('team_id = asked.team'),
    whole: Prisma.sql`team_id = ANY(${[...teamIds]}::uuid[])`,
    among: [Prisma.raw(isDeleted ? 'deleted_at IS NOT NULL' : 'deleted_at IS NULL')],
  };
}

function termsPart({ teamIds, terms, conditions }: TermWalk): Part {
  const [teams, words] = [[...teamIds], [...terms]];
  return {
    table: Prisma.raw('plan_term'),
    asked: Prisma.sql`unnest(${teams}::uuid[], ${words}::text[]) AS asked (team, asked_term)`,
    walk: Prisma.raw('team_id = asked.team AND term = asked.asked_term'),
    whole: Prisma.sql`team_id = ANY(${[...new Set(teams)]}::uuid[]) AND term = ANY(${[...new Set(words)]}::text[])`,
    among: conditions,
  };
}

/** The rows of all walks; each once. */
function unionOf(source: ListSource, walks: readonly Prisma.Sql[]): Prisma.Sql {
  const union = Prisma.join([...walks], ' UNION ALL ');
  return source.kind === 'TERMS' && source.mayRepeat ? Prisma.sql`SELECT DISTINCT * FROM (${union}) AS walked` : union;
}

/** All of these. */
export function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...conditions], ' AND ');
}
