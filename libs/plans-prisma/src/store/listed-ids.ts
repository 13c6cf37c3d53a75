import { Prisma } from '../generated/client.js';
import type { Demand } from './list-demands.js';
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

/** A list is followed this many times as far where plans that fit come by, if too seldom. */
const MOST_FARTHER = 10;
/** They come by less often farther on, or more often: half as far again as they seem to be. */
const RESERVE = 1.5;

/**
 * The ids of the first plans of a stretch. One demand is walked along the order of the list. With several, nobody knows beforehand
 * where in the order those plans are that fulfil the others too: they may be the first or all at the end. So the first rows of each
 * demand are walked, and more of them where fits come by; then all that fit are gathered and put into order, where they are few;
 * and only if they are many, yet not among the first, is the order walked to its end.
 */
export async function listedIds(
  client: Prisma.TransactionClient,
  stretch: Stretch,
  { walked, gathered }: SiftingEffort,
): Promise<readonly string[]> {
  const tried: Near[] = [];
  for await (const sifting of siftingsOf(client, stretch)) {
    const near = await nearOrFartherIds(client, { stretch, sifting, walked });
    if (near.isWhole) return near.ids;
    tried.push(near);
  }
  const [best] = tried.toSorted((a, b) => b.ids.length - a.ids.length);
  if (best === undefined) return [];
  const reading = { stretch, sifting: best.sifting };
  return (await gatheredIds(client, { ...reading, most: gathered })) ?? (await walkedIds(client, reading));
}

/** The ways to read a stretch: the demands that can be walked, or all plans where none can. */
async function* siftingsOf(
  client: Prisma.TransactionClient,
  { plans, demands }: Stretch,
): AsyncGenerator<Sifting, void> {
  let leads = 0;
  for (const demand of demands.slice(0, MOST_LEADS)) {
    const source = await demand.source(client);
    if (source === null) continue;
    leads += 1;
    yield { source, sieve: demands.filter((other) => other !== demand) };
  }
  if (leads === 0) yield { source: plans, sieve: demands };
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

/** What is found among the first rows of the order. */
interface Near {
  readonly sifting: Sifting;
  readonly ids: readonly string[];
  /** Whether those are all that were asked for, or all that there are. */
  readonly isWhole: boolean;
}

interface NearReading extends Reading {
  readonly walked: number;
}

async function nearOrFartherIds(client: Prisma.TransactionClient, reading: NearReading): Promise<Near> {
  const near = await nearIds(client, reading);
  const farther = (RESERVE * reading.stretch.limit) / near.ids.length;
  if (near.isWhole || farther > MOST_FARTHER) return near;
  return nearIds(client, { ...reading, walked: Math.ceil(reading.walked * farther) });
}

async function nearIds(client: Prisma.TransactionClient, { stretch, sifting, walked }: NearReading): Promise<Near> {
  const { source, sieve } = sifting;
  if (sieve.length === 0) return { sifting, ids: await walkedIds(client, { stretch, sifting }), isWhole: true };
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
  return { sifting, ids, isWhole: ids.length === limit || (rows[0]?.count ?? most) < most };
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
