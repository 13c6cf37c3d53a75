import { Prisma } from '../generated/client.js';
import { allOf, type ListSource } from './plan-conditions.js';

/** A stretch of a list: rows of a source in an order. */
export interface Stretch {
  readonly teamIds: readonly string[];
  readonly source: ListSource;
  /** The column of the order. */
  readonly column: Prisma.Sql;
  /** Where the stretch begins, and which of its rows have a value. */
  readonly bounds: readonly Prisma.Sql[];
  readonly orderBy: Prisma.Sql;
  readonly limit: number;
}

/** How far a list that is sifted row by row is followed before it is looked for in another way. */
export interface SiftingEffort {
  /** Rows walked along the order of the list. */
  readonly walked: number;
  /** Rows that fit, gathered without an order. */
  readonly gathered: number;
}

/** Some ten milliseconds for each. */
export const SIFTING_EFFORT: SiftingEffort = { walked: 1000, gathered: 10_000 };

/**
 * The ids of the first plans of a stretch. Nobody knows beforehand where in the order of a list the plans are that fit, such as
 * those with a word: they may be the first or all at the end. So the first rows are walked, where fits are frequent; then all
 * that fit are gathered and put into order, where they are few; and only if they are many, yet not among the first, is the
 * order walked to its end.
 */
export async function listedIds(
  client: Prisma.TransactionClient,
  stretch: Stretch,
  effort: SiftingEffort,
): Promise<readonly string[]> {
  if (stretch.source.sieve.length === 0) return walkedIds(client, stretch);
  const near = await nearIds(client, stretch, effort.walked);
  if (near.length === stretch.limit) return near;
  return (await gatheredIds(client, stretch, effort.gathered)) ?? (await walkedIds(client, stretch));
}

interface IdRow {
  readonly id: string;
}

/** The page of each team by itself, and of these together the first ones: no more is read than a page for each. */
async function walkedIds(client: Prisma.TransactionClient, stretch: Stretch): Promise<readonly string[]> {
  const { source, column, bounds, orderBy, limit } = stretch;
  const { id, conditions, sieve } = source;
  const rows = await client.$queryRaw<readonly IdRow[]>(Prisma.sql`
    SELECT page.${id} AS id FROM ${ofEachTeam(stretch, {
      columns: Prisma.sql`${id}, ${column}`,
      conditions: [...conditions, ...bounds, ...sieve],
      limit,
    })} ORDER BY ${orderBy} LIMIT ${limit}`);
  return rows.map((row) => row.id);
}

/** Those among the first rows of the order. */
async function nearIds(client: Prisma.TransactionClient, stretch: Stretch, walked: number): Promise<readonly string[]> {
  const { source, bounds, orderBy, limit } = stretch;
  const first = ofEachTeam(stretch, {
    columns: Prisma.raw('*'),
    conditions: [...source.conditions, ...bounds],
    limit: walked,
  });
  const rows = await client.$queryRaw<readonly IdRow[]>(Prisma.sql`
    SELECT listed.${source.id} AS id FROM (SELECT page.* FROM ${first} ORDER BY ${orderBy} LIMIT ${walked}) AS listed
    WHERE ${allOf(source.sieve)} ORDER BY ${orderBy} LIMIT ${limit}`);
  return rows.map((row) => row.id);
}

/** Null where more fit than may be gathered. */
async function gatheredIds(
  client: Prisma.TransactionClient,
  { teamIds, source, column, bounds, orderBy, limit }: Stretch,
  most: number,
): Promise<readonly string[] | null> {
  const { table, id, conditions, sieve } = source;
  const rows = await client.$queryRaw<readonly (IdRow & { readonly count: number })[]>(Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT ${id}, ${column} FROM ${table} AS listed
      WHERE team_id = ANY(${[...teamIds]}::uuid[]) AND ${allOf([...conditions, ...bounds, ...sieve])} LIMIT ${most + 1}
    )
    SELECT found.${id} AS id, (SELECT count(*)::int FROM found) AS count FROM found ORDER BY ${orderBy} LIMIT ${limit}`);
  return (rows[0]?.count ?? 0) > most ? null : rows.map((row) => row.id);
}

interface TeamPage {
  readonly columns: Prisma.Sql;
  readonly conditions: readonly Prisma.Sql[];
  readonly limit: number;
}

/** The first rows of each team, as `page`. */
function ofEachTeam({ teamIds, source, orderBy }: Stretch, { columns, conditions, limit }: TeamPage): Prisma.Sql {
  return Prisma.sql`unnest(${[...teamIds]}::uuid[]) AS asked (team) CROSS JOIN LATERAL (
      SELECT ${columns} FROM ${source.table} AS listed
      WHERE team_id = asked.team AND ${allOf(conditions)} ORDER BY ${orderBy} LIMIT ${limit}
    ) AS page`;
}
