import { decimal, type Evaluation, type StrategyId, type StrategyPlan } from '@headroom/core';
import {
  formatDowntime,
  formatDuration,
  formatMoney,
  strategyColumn,
  strategyComparisonTable,
  strategyName,
  type Table,
  tableOf,
  textColumn,
  withColumns,
} from '@headroom/report';

import type { ListEntry } from './blocks.js';

/** What a strategy is chosen by, in few enough columns for a phone. */
const COLUMNS = ['strategy', 'meetsTargets', 'monthlyTotal', 'rto', 'downtimePerYear'] as const;

/** The strategies that have a plan, the cheapest first. */
export function comparedStrategies(evaluation: Evaluation): Table {
  const whole = withColumns(strategyComparisonTable(evaluation), COLUMNS);
  const order = costOrder(evaluation.strategies);
  return { ...whole, rows: order.flatMap((strategy) => whole.rows.filter(([first]) => first?.value === strategy)) };
}

function costOrder(strategies: readonly StrategyPlan[]): readonly StrategyId[] {
  return strategies
    .filter(({ status, cost }) => status === 'OK' && cost !== null)
    .toSorted((a, b) => decimal(a.cost?.monthlyTotal ?? '0').cmp(decimal(b.cost?.monthlyTotal ?? '0')))
    .map(({ strategy }) => strategy);
}

/** The strategies without a plan in one line: `Without a plan: Deployment stamps, Managed services.`; null where all have one. */
export function unplannedText({ strategies }: Evaluation): string | null {
  const names = strategies.filter(({ status }) => status !== 'OK').map(({ strategy }) => strategyName(strategy));
  return names.length === 0 ? null : `Without a plan: ${names.join(', ')}.`;
}

/** What every strategy lacks, where none has a plan. */
export function reasonsTable({ strategies }: Evaluation): Table {
  return tableOf<StrategyPlan>({
    id: 'reasons',
    title: 'Why no strategy has a plan',
    caption: null,
    columns: [
      strategyColumn(),
      textColumn({ key: 'reason', header: 'Why not', priority: 1, of: ({ reason }) => reason?.message ?? null }),
      textColumn({
        key: 'help',
        header: 'What would help',
        priority: 1,
        of: ({ reason }) => reason?.suggestion ?? null,
      }),
    ],
    items: strategies,
  });
}

/** Every strategy with a plan in a line of text, the cheapest first. */
export function comparisonEntries({ strategies, recommendation, workload }: Evaluation): readonly ListEntry[] {
  const plans = costOrder(strategies).flatMap((id) => strategies.filter(({ strategy }) => strategy === id));
  return plans.map((plan) => ({
    lead: `${strategyName(plan.strategy)}:`,
    text: [
      ...(plan.strategy === recommendation.strategy ? ['recommended'] : []),
      plan.verdict?.meetsTargets === true ? 'meets every target' : 'misses a target',
      `${formatMoney(plan.cost?.monthlyTotal ?? null, workload.currency)} a month`,
      ...(plan.recovery?.rtoSeconds == null ? [] : [`RTO ${formatDuration(plan.recovery.rtoSeconds)}`]),
      `${formatDowntime(plan.reliability?.workload.downtimeMinutesPerYear ?? null)} of downtime a year`,
    ].join(', '),
  }));
}

/** Why each strategy has no plan, and what would help, in a line of text. */
export function reasonEntries({ strategies }: Evaluation): readonly ListEntry[] {
  return strategies.map(({ strategy, reason }) => ({
    lead: `${strategyName(strategy)}:`,
    text: [reason?.message, reason?.suggestion].filter((words) => words != null).join(' '),
  }));
}
