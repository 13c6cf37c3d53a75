import type { PlanSummary } from '../plan/saved-plan.js';
import { nameKey } from '../plan/name-key.js';

/**
 * The orders a list can come in. The id breaks ties in the same direction; a plan without the value (no cost, no review
 * day) comes last in either direction. Names are ordered by `nameKey`, character by character (collation "C"), costs as
 * numbers in whatever currency they are.
 */
export const PLAN_ORDERS = ['CREATED_AT', 'UPDATED_AT', 'NAME', 'MONTHLY_COST', 'REVIEW_ON'] as const;

/** See {@link PLAN_ORDERS}. */
export type PlanOrder = (typeof PLAN_ORDERS)[number];

const ORDER_VALUES: Readonly<Record<PlanOrder, (plan: PlanSummary) => string | null>> = {
  CREATED_AT: ({ created }) => created.at,
  UPDATED_AT: ({ updated }) => updated.at,
  NAME: ({ name }) => nameKey(name),
  MONTHLY_COST: ({ monthlyCost }) => monthlyCost,
  REVIEW_ON: ({ reviewOn }) => reviewOn,
};

/** The value that a plan is ordered by; null where it has none. */
export function orderValue(plan: PlanSummary, order: PlanOrder): string | null {
  return ORDER_VALUES[order](plan);
}
