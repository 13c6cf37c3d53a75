import type { Insights, StrategyId } from '@headroom/core';

import {
  degradedModesTable,
  maintenancePoolsTable,
  maintenanceTable,
  scalingTable,
  sparesDuringRepairTable,
  zoneUpdatesTable,
} from './insights-capacity-tables.js';
import { recoveryPointsTable, writeConflictsTable } from './insights-data-loss.js';
import {
  commitLatencyTable,
  readWriteTable,
  storageOptionsTable,
  storeAvailabilityTable,
} from './insights-data-tables.js';
import { managedUnitCostsTable, operationsTable, serviceLevelsTable } from './insights-service-tables.js';
import {
  stampDependenciesTable,
  stampModesTable,
  stampStepsTable,
  stampTenantsTable,
  stampUnitsTable,
} from './insights-stamp-tables.js';
import { ofStrategy, STRATEGY_COLUMN } from './strategy-column.js';
import type { Table } from './table.js';

/** Insights with the currency of the workload. */
export interface PricedInsights {
  readonly insights: Insights;
  readonly currency: string;
}

/** The insights into data, capacity, stamps and services as tables; those without rows are left out. */
export function insightTables({ insights, currency }: PricedInsights): readonly Table[] {
  const { stamps, scaling } = insights;
  return [
    storeAvailabilityTable(insights.storeAvailability),
    readWriteTable(insights.readWriteAvailability, currency),
    commitLatencyTable(insights.commitLatencies),
    recoveryPointsTable(insights.recoveryPoints, currency),
    writeConflictsTable(insights.writeConflicts),
    storageOptionsTable(insights.storageOptions),
    sparesDuringRepairTable(insights.sparesDuringRepair),
    maintenanceTable(insights.maintenanceWindows),
    maintenancePoolsTable(insights.maintenanceWindows),
    zoneUpdatesTable(insights.zoneUpdates),
    degradedModesTable(insights.degradedModes, currency),
    ...(scaling === null ? [] : [scalingTable(scaling, currency)]),
    ...(stamps === null ? [] : stampTables({ stamps, currency })),
    serviceLevelsTable(insights.serviceLevels),
    managedUnitCostsTable(insights.managedUnitCosts, currency),
    operationsTable(insights.operationsEfforts, currency),
  ].filter(({ rows }) => rows.length > 0);
}

function stampTables(priced: Parameters<typeof stampUnitsTable>[0]): readonly Table[] {
  return [
    stampUnitsTable(priced),
    stampStepsTable(priced),
    stampTenantsTable(priced),
    stampModesTable(priced),
    stampDependenciesTable(priced),
  ];
}

const STAMP_TABLE = /^stamp-/u;

/** The tables of one strategy: its rows, and the tables that belong to it alone. */
export function strategyInsightTables(priced: PricedInsights & { readonly strategy: StrategyId }): readonly Table[] {
  const { strategy } = priced;
  return insightTables(priced)
    .filter((table) => belongsTo(table, strategy))
    .map((table) => ofStrategy(table, strategy))
    .filter(({ rows }) => rows.length > 0);
}

function belongsTo({ id, columns }: Table, strategy: StrategyId): boolean {
  if (columns.some(({ key }) => key === STRATEGY_COLUMN)) return true;
  if (STAMP_TABLE.test(id)) return strategy === 'DEPLOYMENT_STAMPS';
  return id === 'scaling-strategy' && strategy === 'ACTIVE_ACTIVE_AT_CAPACITY';
}
