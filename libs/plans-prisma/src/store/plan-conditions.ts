import { textWords, type PlanFilter, type PlanOrder } from '@headroom/plans';
import { Prisma } from '../generated/client.js';
import { termsAsked } from './plan-terms.js';

/** The rows that a list is read from; all have the team and what lists are ordered by. */
export interface ListSource {
  readonly table: Prisma.Sql;
  /** The column with the id of the plan. */
  readonly id: Prisma.Sql;
  /** What the index of the order answers, beside the team. */
  readonly conditions: readonly Prisma.Sql[];
  /** What else a filter asks of a row `listed` of the table. */
  readonly sieve: readonly Prisma.Sql[];
}

/**
 * Where the plans that a filter leaves are read from: the rows of the term that leads, or the plans themselves where it asks
 * for no term. Either has an index for every order. Everything else is looked at row by row, but for the cost in a list by cost.
 */
export function listSource(filter: PlanFilter, order: PlanOrder | null): ListSource {
  const [leading, ...others] = termsAsked(filter);
  const likes = likesOf(filter);
  const costs = costConditions(filter);
  const [indexed, sifted] = order === 'MONTHLY_COST' ? [costs, []] : [[], costs];
  if (leading === undefined) {
    const heap = Prisma.raw(filter.isDeleted === true ? 'deleted_at IS NOT NULL' : 'deleted_at IS NULL');
    const sieve = [...sifted, ...likes];
    return { table: Prisma.raw('plan'), id: Prisma.raw('id'), conditions: [heap, ...indexed], sieve };
  }
  return {
    table: Prisma.raw('plan_term'),
    id: Prisma.raw('plan_id'),
    conditions: [Prisma.sql`term = ${leading}`, ...indexed],
    sieve: [
      ...others.map(
        (term) =>
          Prisma.sql`EXISTS (SELECT 1 FROM plan_term AS other WHERE other.plan_id = listed.plan_id AND other.term = ${term})`,
      ),
      ...sifted,
      ...(likes.length === 0
        ? []
        : [Prisma.sql`EXISTS (SELECT 1 FROM plan WHERE plan.id = listed.plan_id AND ${allOf(likes)})`]),
    ],
  };
}

function costConditions({ monthlyCostAtLeast: least, monthlyCostAtMost: most }: PlanFilter): readonly Prisma.Sql[] {
  return [
    ...(least === undefined ? [] : [Prisma.sql`monthly_cost >= ${least}::numeric`]),
    ...(most === undefined ? [] : [Prisma.sql`monthly_cost <= ${most}::numeric`]),
  ];
}

function likesOf({ text = '' }: PlanFilter): readonly Prisma.Sql[] {
  return textWords(text).map((word) => Prisma.sql`search_text LIKE ${`%${escapedForLike(word)}%`}`);
}

function escapedForLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** All of these. */
export function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...conditions], ' AND ');
}
