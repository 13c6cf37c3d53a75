import { ask } from '../api/ask.js';
import type { BenchmarkRow } from '../benchmark.js';
import { figureText } from '../row.js';
import { quantile } from '../statistics.js';
import { LIST_ORDERS, type ListFilter } from './listed-plans.js';

/** Lists of each value of a filter in each order. */
const ROUNDS = 7;
const P95 = 0.95;
const MOST_MILLISECONDS = 50;
const MOST_RATIO = 5;

/** What must hold of every row. */
export const LIST_BOUND = `p95 ≤ ${String(MOST_MILLISECONDS)} ms and ≤ ${String(MOST_RATIO)} ×`;

const LIST = `query ($filter: PlanFilterInput, $orderBy: PlanOrderInput) {
  plans(first: 50, filter: $filter, orderBy: $orderBy) {
    nodes { id name status strategy standingStrategy meetsTargets monthlyCost currency regions skus tags reviewOn
      team { name } created { actorName at } updated { actorName at } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/**
 * How long lists by a filter take, in every order, of few and of many plans: two servers of the API, which take turns. The first
 * round is not counted.
 */
export async function listRow(filter: ListFilter, urls: readonly [few: string, many: string]): Promise<BenchmarkRow> {
  const times: [few: number, many: number][] = [];
  await roundOf(filter, urls);
  for (let round = 0; round < ROUNDS; round += 1) times.push(...(await roundOf(filter, urls)));
  const baseline = quantile(
    times.map(([few]) => few),
    P95,
  );
  const measured = quantile(
    times.map(([, many]) => many),
    P95,
  );
  return {
    subject: `${filter.name}, p95 of all orders`,
    measured: figureText(measured, 'ms'),
    baseline: figureText(baseline, 'ms'),
    ratio: measured / baseline,
    bound: LIST_BOUND,
    isWithinBound: measured <= MOST_MILLISECONDS && measured <= MOST_RATIO * baseline,
  };
}

async function roundOf(filter: ListFilter, [few, many]: readonly [string, string]) {
  const times: [few: number, many: number][] = [];
  for (const variables of listsOf(filter)) times.push([await listMs(few, variables), await listMs(many, variables)]);
  return times;
}

async function listMs(url: string, variables: Readonly<Record<string, unknown>>): Promise<number> {
  const startedAt = performance.now();
  await ask(url, { query: LIST, variables });
  return performance.now() - startedAt;
}

function listsOf({ values }: ListFilter): readonly Readonly<Record<string, unknown>>[] {
  return values.flatMap((filter) => LIST_ORDERS.map((orderBy) => ({ filter, orderBy })));
}
