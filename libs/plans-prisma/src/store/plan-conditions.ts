import { textWords, type PlanFilter } from '@headroom/plans';
import { Prisma } from '../generated/client.js';

/** What a filter, but for its teams, asks of a row of `plan`. */
export function conditionsOf(filter: PlanFilter): readonly Prisma.Sql[] {
  const { tag, region, sku, strategy, meetsTargets, status, monthlyCostAtLeast, monthlyCostAtMost, isDeleted } = filter;
  return [
    isDeleted === true ? Prisma.sql`deleted_at IS NOT NULL` : Prisma.sql`deleted_at IS NULL`,
    ...given(tag, (value) => Prisma.sql`tags @> ARRAY[${value}]::text[]`),
    ...given(region, (value) => Prisma.sql`regions @> ARRAY[${value}]::text[]`),
    ...given(sku, (value) => Prisma.sql`skus @> ARRAY[${value}]::text[]`),
    ...given(strategy, (value) => Prisma.sql`standing_strategy = ${value}`),
    ...given(meetsTargets, (value) => Prisma.sql`meets_targets = ${value}`),
    ...given(status, (value) => Prisma.sql`status = ${value}::"PlanStatus"`),
    ...given(monthlyCostAtLeast, (value) => Prisma.sql`monthly_cost >= ${value}::numeric`),
    ...given(monthlyCostAtMost, (value) => Prisma.sql`monthly_cost <= ${value}::numeric`),
    ...textWords(filter.text ?? '').map((word) => Prisma.sql`search_text LIKE ${`%${escapedForLike(word)}%`}`),
  ];
}

function given<T>(value: T | undefined, condition: (value: T) => Prisma.Sql): readonly Prisma.Sql[] {
  return value === undefined ? [] : [condition(value)];
}

function escapedForLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** All of these. */
export function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...conditions], ' AND ');
}
