export type { Chart, ChartPlot, PlotSeries } from './charts/chart.js';
export { recoveryChart } from './charts/recovery-chart.js';
export { strategyCostChart } from './charts/strategy-cost-chart.js';
export { utilizationChart } from './charts/utilization-chart.js';
export { explain } from './explain/explain.js';
export type { ExplainedEvaluation, Explanation, Operand, OperandSource } from './explain/explanation.js';
export { ABSENT_TEXT } from './format/decimal-display.js';
export type { DisplayNumber } from './format/decimal-display.js';
export { formatDowntime, formatDuration } from './format/duration-display.js';
export { formatAmount, formatMoney, formatUnitPrice } from './format/money-display.js';
export { formatCount, formatCountOf, formatExact, formatNumber, formatSigned } from './format/number-display.js';
export { formatAvailability, formatRatio, formatRelativeChange } from './format/ratio-display.js';
export { comparisonMarkdown } from './markdown/comparison-markdown.js';
export { escapeMarkdown, markdownTable } from './markdown/markdown-table.js';
export { planMarkdown } from './markdown/plan-markdown.js';
export { lossSentences } from './summary/loss-sentences.js';
export type { LossSentence } from './summary/loss-sentences.js';
export { chosenPlan, planSummary } from './summary/plan-summary.js';
export type { PlanSummary } from './summary/plan-summary.js';
export { whyNotSentences } from './summary/why-not.js';
export type { WhyNot } from './summary/why-not.js';
export { flipPointsTable, flipPointText, runnersUpTable, tradeOffsTable } from './tables/choice-tables.js';
export { comparedMetrics } from './tables/compared-metrics.js';
export type { ComparedEvaluation, ComparedMetric, MetricKind, MetricValue } from './tables/compared-metrics.js';
export { comparisonTable } from './tables/comparison-table.js';
export { COST_DIMENSIONS, costLinesTable, costSummaryTable, costTotalsTable } from './tables/cost-tables.js';
export type { BilledPlan, CostDimension } from './tables/cost-tables.js';
export { assumptionsTable, bySeverity, findingsTable } from './tables/findings-table.js';
export { combinationNeedsTable, combinedFailuresTable, combinedLossText } from './tables/insights-combinations.js';
export {
  currentChangesTable,
  currentCountsTable,
  currentLinesTable,
  currentRepairTable,
} from './tables/insights-current.js';
export {
  locationPairsTable,
  lossLatencyTable,
  residencyTable,
  spreadLatencyTable,
} from './tables/insights-distance.js';
export { errorBudgetSharesTable, errorBudgetTable } from './tables/insights-error-budget.js';
export { FLOW_DESIGN_WORDS, flowDesignFlowsTable, flowDesignsTable } from './tables/insights-flow-designs.js';
export { gatewayTable, outboundPortsTable, subnetTable } from './tables/insights-network.js';
export { skuDemandTable } from './tables/insights-quota.js';
export { requirementTables, strategyRequirementTables } from './tables/insights-requirements.js';
export { dnsResolversTable, hubTable, routerTable } from './tables/insights-topology.js';
export { insightTables, strategyInsightTables } from './tables/insights-tables.js';
export type { PricedInsights } from './tables/insights-tables.js';
export { placementTable } from './tables/placement-table.js';
export { recoveryTable, timelineTable } from './tables/recovery-table.js';
export { contributionsTable, reliabilityTable } from './tables/reliability-table.js';
export { placementLines, placementText, replicasIn, spareIn } from './tables/replica-counts.js';
export type { CountKey } from './tables/replica-counts.js';
export { strategyComparisonTable } from './tables/strategy-comparison.js';
export { survivalMatrixTable } from './tables/survival-matrix.js';
export { textColumn } from './tables/column-kinds.js';
export { strategyColumn } from './tables/strategy-column.js';
export { tableOf, withColumns, withPriority } from './tables/table.js';
export type { CellValue, ColumnAlign, ColumnOf, Table, TableCell, TableColumn, TableSource } from './tables/table.js';
export { verdictTable } from './tables/verdict-table.js';
export { causeText } from './words/cause-words.js';
export { describeEvaluation } from './words/describe-evaluation.js';
export { describeFinding } from './words/finding-words.js';
export { describeReason } from './words/reason-words.js';
export { recommendationSentence } from './words/recommendation-words.js';
export { strategyName, STRATEGY_WORDS } from './words/strategy-words.js';
export type { StrategyWords } from './words/strategy-words.js';
export { describeTarget } from './words/target-explanation-words.js';
export { targetFigureText } from './words/target-text.js';
export type { TargetFigure } from './words/target-text.js';
export {
  CATEGORY_WORDS,
  FAILURE_WORDS,
  OUTCOME_WORDS,
  PURPOSE_WORDS,
  ROLE_WORDS,
  SCOPE_WORDS,
  SEVERITY_WORDS,
  STRATEGY_STATUS_WORDS,
  TARGET_STATUS_WORDS,
  TARGET_WORDS,
  TIMELINE_WORDS,
} from './words/vocabulary-words.js';
