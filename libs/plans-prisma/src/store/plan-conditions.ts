import { textWords, type PlanFilter } from '@headroom/plans';
import { Prisma } from '../generated/client.js';
import { termsAsked } from './plan-terms.js';

/** What a filter, but for its teams, asks of a row of `plan_term`. The row of one term leads; everything else is looked up from it. */
export function conditionsOf(filter: PlanFilter): readonly Prisma.Sql[] {
  const [leading, ...others] = termsAsked(filter);
  const { monthlyCostAtLeast: least, monthlyCostAtMost: most } = filter;
  return [
    Prisma.sql`term = ${leading}`,
    ...others.map(
      (term) =>
        Prisma.sql`EXISTS (SELECT 1 FROM plan_term AS other WHERE other.plan_id = listed.plan_id AND other.term = ${term})`,
    ),
    ...(least === undefined ? [] : [Prisma.sql`monthly_cost >= ${least}::numeric`]),
    ...(most === undefined ? [] : [Prisma.sql`monthly_cost <= ${most}::numeric`]),
    ...textConditions(textWords(filter.text ?? '')),
  ];
}

function textConditions(words: readonly string[]): readonly Prisma.Sql[] {
  if (words.length === 0) return [];
  const likes = words.map((word) => Prisma.sql`search_text LIKE ${`%${escapedForLike(word)}%`}`);
  return [Prisma.sql`EXISTS (SELECT 1 FROM plan WHERE plan.id = listed.plan_id AND ${allOf(likes)})`];
}

function escapedForLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** All of these. */
export function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...conditions], ' AND ');
}
