import { type SkuDemand, skuDemands } from './sku-demand.js';
import { type CombinedFailure, combinedFailures } from './combined-failures.js';
import { type ErrorBudget, errorBudgets } from './error-budget.js';
import { insightSource, type InsightsInput } from './insight-source.js';

/**
 * Calculations of the guide that go beyond the plan itself: one property per insight, each a list of plain rows or plain
 * data. They are no part of the evaluation, so that planning stays fast.
 */
export interface Insights {
  readonly skuDemands: readonly SkuDemand[];
  readonly combinedFailures: readonly CombinedFailure[];
  readonly errorBudgets: readonly ErrorBudget[];
}

/** Every insight of an evaluation; the workload is the one that was evaluated. Deterministic. */
export function insightsOf(input: InsightsInput): Insights {
  const source = insightSource(input);
  return {
    skuDemands: skuDemands(source),
    combinedFailures: combinedFailures(source),
    errorBudgets: errorBudgets(source.workload, source.evaluation),
  };
}
