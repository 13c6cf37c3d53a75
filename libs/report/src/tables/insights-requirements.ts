import type { StrategyId } from '@headroom/core';

import { combinationNeedsTable, combinedFailuresTable } from './insights-combinations.js';
import { currentChangesTable, currentCountsTable, currentLinesTable, currentRepairTable } from './insights-current.js';
import { locationPairsTable, lossLatencyTable, residencyTable, spreadLatencyTable } from './insights-distance.js';
import { errorBudgetSharesTable, errorBudgetTable } from './insights-error-budget.js';
import { flowDesignFlowsTable, flowDesignsTable } from './insights-flow-designs.js';
import { gatewayTable, outboundPortsTable, subnetTable } from './insights-network.js';
import { skuDemandTable } from './insights-quota.js';
import type { PricedInsights } from './insights-tables.js';
import { dnsResolversTable, hubTable, routerTable } from './insights-topology.js';
import { ofStrategy, STRATEGY_COLUMN } from './strategy-column.js';
import type { Table } from './table.js';

/**
 * What the plans require of what surrounds them, as tables: the system that runs today, error budgets, combined losses,
 * quota, network, distances and flows; those without rows are left out.
 */
export function requirementTables({ insights, currency }: PricedInsights): readonly Table[] {
  const { currentRepair, dnsResolvers } = insights;
  return [
    currentChangesTable(insights.currentChanges, currency),
    ...(currentRepair === null ? [] : [currentRepairTable(currentRepair)]),
    errorBudgetTable(insights.errorBudgets),
    combinedFailuresTable(insights.combinedFailures),
    flowDesignsTable(insights.flowDesigns, currency),
    flowDesignFlowsTable(insights.flowDesigns),
    skuDemandTable(insights.skuDemands),
    subnetTable(insights.subnetDemands),
    outboundPortsTable(insights.outboundPortDemands, currency),
    gatewayTable(insights.gatewayDemands),
    routerTable(insights.routerFits, currency),
    ...(dnsResolvers === null ? [] : [dnsResolversTable(dnsResolvers)]),
    hubTable(insights.hubNeeds, currency),
    locationPairsTable(insights.locationPairs),
    spreadLatencyTable(insights.spreadLatencies),
    lossLatencyTable(insights.spreadLatencies),
    residencyTable(insights.locationResidencies),
  ].filter(({ rows }) => rows.length > 0);
}

/** Tables of every strategy; in flow designs a strategy is what a flow has, not whose row it is. */
const NOT_BY_STRATEGY: readonly string[] = ['flow-design-flows', 'current-changes'];

/** The rows of one strategy, and the details that belong to it alone. */
export function strategyRequirementTables(
  priced: PricedInsights & { readonly strategy: StrategyId },
): readonly Table[] {
  const { insights, currency, strategy } = priced;
  const isOwn = (row: { readonly strategy: StrategyId }): boolean => row.strategy === strategy;
  const shared = requirementTables(priced)
    .filter(({ id, columns }) => !NOT_BY_STRATEGY.includes(id) && columns.some(({ key }) => key === STRATEGY_COLUMN))
    .map((table) => ofStrategy(table, strategy));
  const details = [
    ...insights.currentChanges
      .filter(isOwn)
      .flatMap((change) => [currentCountsTable(change), currentLinesTable(change, currency)]),
    ...insights.errorBudgets.filter(isOwn).map(errorBudgetSharesTable),
    ...insights.combinedFailures.filter(isOwn).map(combinationNeedsTable),
  ];
  return [...shared, ...details].filter(({ rows }) => rows.length > 0);
}
