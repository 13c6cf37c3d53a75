/** Calculations beyond the plan itself, gathered by `insightsOf`; each can be asked for alone. */
export { errorBudgets } from './insights/error-budget.js';
export type { BudgetShare, ErrorBudget } from './insights/error-budget.js';
export type { InsightsInput, InsightSource } from './insights/insight-source.js';
export { insightSource } from './insights/insight-source.js';
export { insightsOf } from './insights/insights.js';
export type { Insights } from './insights/insights.js';
