import { Prisma } from '../generated/client.js';
import { MOST_WALKS, type Demand } from './list-demands.js';
import { allOf, anyRows, firstOfWalks, walkCount, type ListSource, type PlansSource } from './list-source.js';

/** A stretch of a list: plans that fulfil demands, in an order. */
export interface Stretch {
  readonly plans: PlansSource;
  readonly demands: readonly Demand[];
  /** The column of the order. */
  readonly column: Prisma.Sql;
  /** Where the stretch begins, and which of its rows have a value: what the index of the order answers. */
  readonly bounds: readonly Prisma.Sql[];
  readonly orderBy: Prisma.Sql;
  readonly limit: number;
}

/** How far a list that is sifted row by row is followed before it is looked for in another way. */
export interface SiftingEffort {
  /** Rows read along the order of the list, of all walks together. */
  readonly walked: number;
  /** Rows that fit, gathered without an order. */
  readonly gathered: number;
}

/** Some ten milliseconds for each. */
export const SIFTING_EFFORT: SiftingEffort = { walked: 3000, gathered: 10_000 };

/** More demands than these are not tried as what is walked. */
const MOST_LEADS = 3;

/** What is walked, and what its rows are sifted by. */
interface Sifting {
  readonly source: ListSource;
  readonly sieve: readonly Demand[];
}

/**
 * The ids of the first plans of a stretch. One demand is walked along the order of the list. With several, nobody knows beforehand
 * where in the order those plans are that fulfil the others too: they may be the first or all at the end. So the first rows of each
 * demand are walked, where fits are frequent; then all that fit are gathered and put into order, where they are few; and only
 * if they are many, yet not among the first, is the order walked to its end.
 */
export async function listedIds(
  client: Prisma.TransactionClient,
  stretch: Stretch,
  effort: SiftingEffort,
): Promise<readonly string[]> {
  const siftings = await siftingsOf(client, stretch, effort);
  for (const sifting of siftings) {
    const near = await nearIds(client, { stretch, sifting, walked: effort.walked });
    if (near !== null) return near;
  }
  const [sifting] = siftings;
  if (sifting === undefined) return [];
  const reading = { stretch, sifting };
  return (await gatheredIds(client, { ...reading, most: effort.gathered })) ?? (await walkedIds(client, reading));
}

/**
 * The ways to read a stretch: the demands that can be walked, or all plans where none can. One whose rows are sifted by others is
 * walked where the effort is enough for a page of each of its walks.
 */
async function siftingsOf(
  client: Prisma.TransactionClient,
  { plans, demands, limit }: Stretch,
  { walked }: SiftingEffort,
): Promise<readonly Sifting[]> {
  const most = demands.length === 1 ? MOST_WALKS : Math.floor(walked / limit);
  const siftings: Sifting[] = [];
  for (const demand of demands.slice(0, MOST_LEADS)) {
    const source = await demand.source(client, most);
    if (source !== null) siftings.push({ source, sieve: demands.filter((other) => other !== demand) });
  }
  return siftings.length === 0 ? [{ source: plans, sieve: demands }] : siftings;
}

interface IdRow {
  readonly id: string;
}

interface Reading {
  readonly stretch: Stretch;
  readonly sifting: Sifting;
}

/** The first of each walk, and of these together the first ones: no more is read than a page for each. */
async function walkedIds(client: Prisma.TransactionClient, { stretch, sifting }: Reading): Promise<readonly string[]> {
  const { column, bounds, orderBy, limit } = stretch;
  const { source, sieve } = sifting;
  const first = firstOfWalks(source, {
    columns: Prisma.sql`plan_id, ${column}`,
    conditions: [...bounds, ...sieve.map((demand) => demand.sieve)],
    orderBy,
    limit,
  });
  const rows = await client.$queryRaw<readonly IdRow[]>(Prisma.sql`
    SELECT plan_id AS id FROM (${first}) AS found ORDER BY ${orderBy} LIMIT ${limit}`);
  return rows.map((row) => row.id);
}

/** Those among the first rows of the order; null where they are not enough and more rows follow. */
async function nearIds(
  client: Prisma.TransactionClient,
  { stretch, sifting, walked }: Reading & { readonly walked: number },
): Promise<readonly string[] | null> {
  const { source, sieve } = sifting;
  if (sieve.length === 0) return walkedIds(client, { stretch, sifting });
  const { column, bounds, orderBy, limit } = stretch;
  const most = Math.ceil(walked / Math.max(walkCount(source), 1));
  const sifted = sieve.flatMap((demand) => demand.sifted ?? []);
  const columns = Prisma.join([Prisma.raw('plan_id'), column, ...sifted.map((name) => Prisma.raw(name))]);
  const first = firstOfWalks(source, { columns, conditions: bounds, orderBy, limit: most });
  const rows = await client.$queryRaw<readonly { readonly id: string | null; readonly count: number }[]>(Prisma.sql`
    WITH first AS MATERIALIZED (SELECT * FROM (${first}) AS found ORDER BY ${orderBy} LIMIT ${most})
    SELECT fitting.plan_id AS id, walked.count FROM (SELECT count(*)::int AS count FROM first) AS walked LEFT JOIN (
      SELECT listed.* FROM first AS listed WHERE ${allOf(sieve.map((demand) => demand.sieve))}
      ORDER BY ${orderBy} LIMIT ${limit}
    ) AS fitting ON true ORDER BY ${orderBy}`);
  const ids = rows.flatMap(({ id }) => id ?? []);
  return ids.length === limit || (rows[0]?.count ?? most) < most ? ids : null;
}

/** Null where more fit than may be gathered. */
async function gatheredIds(
  client: Prisma.TransactionClient,
  { stretch, sifting, most }: Reading & { readonly most: number },
): Promise<readonly string[] | null> {
  const { column, bounds, orderBy, limit } = stretch;
  const { source, sieve } = sifting;
  const rows = await client.$queryRaw<readonly (IdRow & { readonly count: number })[]>(Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT * FROM (${anyRows(source, {
        columns: Prisma.sql`plan_id, ${column}`,
        conditions: [...bounds, ...sieve.map((demand) => demand.sieve)],
      })}) AS fitting LIMIT ${most + 1}
    )
    SELECT plan_id AS id, (SELECT count(*)::int FROM found) AS count FROM (SELECT DISTINCT * FROM found) AS listed
    ORDER BY ${orderBy} LIMIT ${limit}`);
  return (rows[0]?.count ?? 0) > most ? null : rows.map((row) => row.id);
}
