import {
  cursorPlace,
  cursorText,
  orderValue,
  type CursorPlace,
  type PlanFilter,
  type PlanOrder,
  type PlanPage,
  type PlanPageRequest,
} from '@headroom/plans';
import { Prisma } from '../generated/client.js';
import { isUuid } from './column-values.js';
import { costConditions, demandsOf, type Demand } from './list-demands.js';
import { anyRows, type PlansSource } from './list-source.js';
import { listedIds, SIFTING_EFFORT, type SiftingEffort, type Stretch } from './listed-ids.js';
import { summaryFrom } from './plan.mapper.js';

/** How an order stands in the table. */
interface OrderColumn {
  readonly column: Prisma.Sql;
  /** The type that the value of a cursor is read as. */
  readonly type: Prisma.Sql;
  /** What such a value looks like; another one is nobody's place. */
  readonly value: RegExp;
  readonly isNullable: boolean;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;

const COLUMNS: Readonly<Record<PlanOrder, OrderColumn>> = {
  CREATED_AT: column('created_at', { type: 'timestamptz', value: MOMENT }),
  UPDATED_AT: column('updated_at', { type: 'timestamptz', value: MOMENT }),
  NAME: column('name_key', { type: 'text', value: /^[^\0]*$/ }),
  MONTHLY_COST: column('monthly_cost', { type: 'numeric', value: /^\d{1,60}(\.\d{1,60})?$/, isNullable: true }),
  REVIEW_ON: column('review_on', { type: 'date', value: /^\d{4}-\d\d-\d\d$/, isNullable: true }),
};

function column(
  name: string,
  { type, value, isNullable = false }: { readonly type: string; readonly value: RegExp; readonly isNullable?: boolean },
): OrderColumn {
  return { column: Prisma.raw(name), type: Prisma.raw(type), value, isNullable };
}

interface Search {
  readonly plans: PlansSource;
  readonly demands: readonly Demand[];
  readonly order: OrderColumn;
  /** Bounds that the index of the order answers. */
  readonly indexed: readonly Prisma.Sql[];
  readonly direction: Prisma.Sql;
  readonly comparison: Prisma.Sql;
  readonly effort: SiftingEffort;
}

/**
 * The page after a cursor. Only as many index entries are read as the page needs, wherever in the list it is. Plans without the
 * value that a list is ordered by come last in either direction, and are therefore read in a second step.
 */
export async function planPage(
  client: Prisma.TransactionClient,
  request: PlanPageRequest,
  effort: SiftingEffort = SIFTING_EFFORT,
): Promise<PlanPage> {
  const { filter, order, descending, after, first } = request;
  const asked = { ...filter, teamIds: filter.teamIds.filter(isUuid) };
  const place = after === null ? null : cursorPlace(after, order);
  if (asked.teamIds.length === 0 || (after !== null && !isPlace(place, COLUMNS[order])))
    return { plans: [], hasNextPage: false };
  const search: Search = {
    plans: plansOf(asked),
    demands: demandsOf(asked, order),
    order: COLUMNS[order],
    indexed: order === 'MONTHLY_COST' ? costConditions(asked) : [],
    direction: Prisma.raw(descending ? 'DESC' : 'ASC'),
    comparison: Prisma.raw(descending ? '<' : '>'),
    effort,
  };
  const ids = await pageIds(client, { search, place, limit: first + 1 });
  const rows = await client.plan.findMany({ where: { id: { in: ids.slice(0, first) } } });
  const byId = new Map(rows.map((row) => [row.id, summaryFrom(row)]));
  const plans = ids.flatMap((id) => byId.get(id) ?? []);
  return {
    plans: plans.map((plan) => ({
      ...plan,
      cursor: cursorText({ order, value: orderValue(plan, order), id: plan.id }),
    })),
    hasNextPage: ids.length > first,
  };
}

function plansOf({ teamIds, isDeleted = false }: PlanFilter): PlansSource {
  return { kind: 'PLANS', teamIds, isDeleted };
}

function isPlace(place: CursorPlace | null, { value, isNullable }: OrderColumn): boolean {
  if (place === null || !isUuid(place.id)) return false;
  return place.value === null
    ? isNullable
    : value.test(place.value) && !Number.isNaN(Date.parse(datePart(place.value)));
}

/** Only a day that there is, is a day to PostgreSQL; what is not a day is not looked at. */
function datePart(value: string): string {
  return /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : '2000-01-01';
}

interface IdRequest {
  readonly search: Search;
  readonly place: CursorPlace | null;
  readonly limit: number;
}

async function pageIds(
  client: Prisma.TransactionClient,
  { search, place, limit }: IdRequest,
): Promise<readonly string[]> {
  const { order } = search;
  const withValue = place?.value === null ? [] : await idsWithValue(client, { search, place, limit });
  if (!order.isNullable || withValue.length >= limit) return withValue;
  const placeWithout = place?.value === null ? place : null;
  const rest = { search, place: placeWithout, limit: limit - withValue.length };
  return [...withValue, ...(await idsWithoutValue(client, rest))];
}

async function idsWithValue(client: Prisma.TransactionClient, { search, place, limit }: IdRequest) {
  const { order, direction, comparison } = search;
  const { column, type, isNullable } = order;
  const after =
    place === null ? [] : [Prisma.sql`(${column}, plan_id) ${comparison} (${place.value}::${type}, ${place.id}::uuid)`];
  const present = isNullable ? [Prisma.sql`${column} IS NOT NULL`] : [];
  return stretchIds(client, search, {
    bounds: [...present, ...after],
    orderBy: Prisma.sql`${column} ${direction}, plan_id ${direction}`,
    limit,
  });
}

async function idsWithoutValue(client: Prisma.TransactionClient, { search, place, limit }: IdRequest) {
  const { order, direction, comparison } = search;
  const after = place === null ? [] : [Prisma.sql`plan_id ${comparison} ${place.id}::uuid`];
  return stretchIds(client, search, {
    bounds: [Prisma.sql`${order.column} IS NULL`, ...after],
    // All have the same value, yet only with it does the server see that its index has this order.
    orderBy: Prisma.sql`${order.column} ${direction}, plan_id ${direction}`,
    limit,
  });
}

async function stretchIds(
  client: Prisma.TransactionClient,
  { plans, demands, indexed, order, effort }: Search,
  { bounds, ...stretch }: Pick<Stretch, 'bounds' | 'orderBy' | 'limit'>,
): Promise<readonly string[]> {
  const whole = { ...stretch, bounds: [...indexed, ...bounds], plans, demands, column: order.column };
  return listedIds(client, whole, effort);
}

/** How many plans a filter leaves. */
export async function planCount(client: Prisma.TransactionClient, filter: PlanPageRequest['filter']): Promise<number> {
  const asked = { ...filter, teamIds: filter.teamIds.filter(isUuid) };
  const [leading, ...others] = demandsOf(asked, null);
  const found = (await leading?.source(client)) ?? null;
  const sieve = found === null ? [leading, ...others] : others;
  const rows = await client.$queryRaw<readonly { readonly count: number }[]>(Prisma.sql`
    SELECT count(${found?.mayRepeat === true ? Prisma.raw('DISTINCT plan_id') : Prisma.raw('*')})::int AS count FROM (${anyRows(
      found ?? plansOf(asked),
      { columns: Prisma.raw('plan_id'), conditions: sieve.flatMap((demand) => demand?.sieve ?? []) },
    )}) AS fitting`);
  return rows[0]?.count ?? 0;
}
