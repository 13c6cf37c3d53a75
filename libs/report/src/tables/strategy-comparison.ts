import type { Evaluation, FailureKind, StrategyPlan } from '@headroom/core';

import { formatCount, formatExact } from '../format/number-display.js';
import { STRATEGY_STATUS_WORDS } from '../words/vocabulary-words.js';
import { strategyName } from '../words/strategy-words.js';
import {
  amountCell,
  availabilityCell,
  downtimeCell,
  durationCell,
  EMPTY_CELL,
  explainedBy,
  ratioCell,
  textCell,
  yesNoCell,
} from './cells.js';
import { placementText, replicasIn, spareIn } from './replica-counts.js';
import { type ColumnOf, type Table, type TableCell, tableOf } from './table.js';

/**
 * All strategies side by side: replicas by location, spare, utilization in the normal state and after each loss, RTO,
 * RPO, availability and downtime, monthly cost, cost of redundancy and whether every target is met. A strategy
 * without a plan stands in its row with the reason.
 */
export function strategyComparisonTable(evaluation: Evaluation): Table {
  const { currency } = evaluation.workload;
  return tableOf({
    id: 'strategy-comparison',
    title: 'Strategies compared',
    caption: `Design load ${formatExact(evaluation.designLoadPerSecond)} units of work per second. Utilization after a loss is the highest of any component at once, before anything grows.`,
    columns: [...stateColumns, ...resilienceColumns, ...costColumns(currency)],
    items: evaluation.strategies.map((plan) => ({
      plan,
      isRecommended: plan.strategy === evaluation.recommendation.strategy,
    })),
  });
}

interface ComparedStrategy {
  readonly plan: StrategyPlan;
  readonly isRecommended: boolean;
}

const stateColumns: readonly ColumnOf<ComparedStrategy>[] = [
  { key: 'strategy', header: 'Strategy', align: 'LEFT', priority: 1, cell: strategyCell },
  {
    key: 'meetsTargets',
    header: 'Meets targets',
    align: 'LEFT',
    priority: 1,
    cell: ({ plan }) => meetsTargetsCell(plan),
  },
  { key: 'replicas', header: 'Replicas', align: 'LEFT', priority: 3, cell: ({ plan }) => replicasCell(plan) },
  {
    key: 'spare',
    header: 'Spare',
    align: 'RIGHT',
    priority: 4,
    cell: ({ plan }) => (isPlanned(plan) ? spareCell(plan) : EMPTY_CELL),
  },
  {
    key: 'utilizationNormal',
    header: 'Utilization',
    align: 'RIGHT',
    priority: 5,
    cell: ({ plan }) => ratioCell(normalUtilization(plan)),
  },
  {
    key: 'utilizationAfterReplica',
    header: 'Utilization after a replica loss',
    align: 'RIGHT',
    priority: 6,
    cell: afterLossCell('REPLICA'),
  },
  {
    key: 'utilizationAfterZone',
    header: 'Utilization after a zone loss',
    align: 'RIGHT',
    priority: 6,
    cell: afterLossCell('ZONE'),
  },
  {
    key: 'utilizationAfterRegion',
    header: 'Utilization after a region loss',
    align: 'RIGHT',
    priority: 6,
    cell: afterLossCell('REGION'),
  },
];

const resilienceColumns: readonly ColumnOf<ComparedStrategy>[] = [
  {
    key: 'rto',
    header: 'RTO',
    align: 'RIGHT',
    priority: 2,
    cell: ({ plan }) =>
      explainedBy(durationCell(plan.recovery?.rtoSeconds ?? null), `strategies.${plan.strategy}.recovery.rtoSeconds`),
  },
  {
    key: 'rpo',
    header: 'RPO',
    align: 'RIGHT',
    priority: 3,
    cell: ({ plan }) =>
      explainedBy(durationCell(plan.recovery?.rpoSeconds ?? null), `strategies.${plan.strategy}.recovery.rpoSeconds`),
  },
  {
    key: 'availability',
    header: 'Availability',
    align: 'RIGHT',
    priority: 2,
    cell: ({ plan }) => workloadAvailabilityCell(plan),
  },
  {
    key: 'downtimePerYear',
    header: 'Downtime a year',
    align: 'RIGHT',
    priority: 3,
    cell: ({ plan }) =>
      explainedBy(
        downtimeCell(plan.reliability?.workload.downtimeMinutesPerYear ?? null),
        `strategies.${plan.strategy}.reliability.workload.downtimeMinutesPerYear`,
      ),
  },
];

function costColumns(currency: string): readonly ColumnOf<ComparedStrategy>[] {
  return [
    {
      key: 'monthlyTotal',
      header: 'Cost a month',
      align: 'RIGHT',
      unit: currency,
      priority: 1,
      cell: ({ plan }) =>
        explainedBy(amountCell(plan.cost?.monthlyTotal ?? null), `strategies.${plan.strategy}.cost.monthlyTotal`),
    },
    {
      key: 'costOfRedundancy',
      header: 'Redundancy a month',
      align: 'RIGHT',
      unit: currency,
      priority: 4,
      cell: ({ plan }) =>
        explainedBy(
          amountCell(plan.cost?.costOfRedundancy ?? null),
          `strategies.${plan.strategy}.cost.costOfRedundancy`,
        ),
    },
  ];
}

function isPlanned(plan: StrategyPlan): boolean {
  return plan.status === 'OK';
}

function strategyCell({ plan, isRecommended }: ComparedStrategy): TableCell {
  const name = strategyName(plan.strategy);
  return { text: isRecommended ? `${name} (recommended)` : name, value: plan.strategy };
}

function meetsTargetsCell(plan: StrategyPlan): TableCell {
  if (isPlanned(plan)) return yesNoCell(plan.verdict?.meetsTargets ?? null);
  const cell = textCell(STRATEGY_STATUS_WORDS[plan.status]);
  const message = plan.reason?.message ?? null;
  return message === null ? cell : { ...cell, note: message };
}

function replicasCell(plan: StrategyPlan): TableCell {
  return isPlanned(plan) ? { text: placementText(plan), value: replicasIn(plan, 'running') } : EMPTY_CELL;
}

function spareCell(plan: StrategyPlan): TableCell {
  return { text: formatCount(spareIn(plan)), value: spareIn(plan) };
}

/** Highest utilization of any component in a location that serves in the normal state. */
function normalUtilization(plan: StrategyPlan): number | null {
  return highest(plan.components.flatMap(({ locations }) => locations.map(({ utilization }) => utilization)));
}

function afterLossCell(failure: FailureKind): (item: ComparedStrategy) => TableCell {
  return ({ plan }) => {
    const rows = plan.survival.filter((row) => row.failure === failure);
    if (rows.some((row) => row.remaining === 0 && row.loadPerSecond > 0)) return { text: 'none left', value: null };
    return ratioCell(highest(rows.map((row) => row.utilization)));
  };
}

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function workloadAvailabilityCell(plan: StrategyPlan): TableCell {
  if (plan.reliability === null) return EMPTY_CELL;
  return explainedBy(
    availabilityCell(plan.reliability.workload),
    `strategies.${plan.strategy}.reliability.workload.availability`,
  );
}
