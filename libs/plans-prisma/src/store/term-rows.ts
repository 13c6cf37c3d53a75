import type { PlanSummary } from '@headroom/plans';
import { Prisma } from '../generated/client.js';
import { termsOf } from './plan-terms.js';

/**
 * Writes the rows that lists find a saved plan by, in place of those that it has. They take what lists are ordered by from the plan's
 * own row, and long notes have thousands of words: one statement writes them all.
 */
export async function writeTerms(client: Prisma.TransactionClient, plan: PlanSummary): Promise<void> {
  await client.planTerm.deleteMany({ where: { planId: plan.id } });
  await client.$executeRaw(Prisma.sql`
    INSERT INTO plan_term (plan_id, term, team_id, created_at, updated_at, name_key, monthly_cost, review_on)
    SELECT id, term, team_id, created_at, updated_at, name_key, monthly_cost, review_on
    FROM plan, unnest(${[...termsOf(plan)]}::text[]) AS term WHERE id = ${plan.id}::uuid`);
}
