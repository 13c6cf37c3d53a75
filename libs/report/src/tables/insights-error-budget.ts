import type { BudgetShare, ErrorBudget } from '@headroom/core';

import { causeText } from '../words/cause-words.js';
import { strategyName } from '../words/strategy-words.js';
import { numberColumn, ratioColumn, textColumn } from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

/** How every strategy spends the downtime that the availability targets allow. */
export function errorBudgetTable(budgets: readonly ErrorBudget[]): Table {
  return tableOf({
    id: 'error-budget',
    title: 'Error budget',
    caption:
      'Minutes a year that the availability target allows, what the strategy is expected to use, and what is left; below 0 the target is missed (guide S01, S04, S13).',
    columns: budgetColumns,
    items: budgets,
  });
}

const budgetColumns: readonly ColumnOf<ErrorBudget>[] = [
  strategyColumn(),
  textColumn({ key: 'flow', header: 'Flow', priority: 1, of: ({ flow }) => flow ?? 'workload' }),
  ratioColumn({
    key: 'targetAvailability',
    header: 'Target',
    priority: 2,
    of: ({ targetAvailability }) => Number(targetAvailability),
  }),
  numberColumn({
    key: 'allowedMinutesPerMonth',
    header: 'Allowed a month',
    unit: 'min',
    priority: 4,
    of: (budget) => budget.allowedMinutesPerMonth,
  }),
  numberColumn({
    key: 'allowedMinutesPerYear',
    header: 'Allowed a year',
    unit: 'min',
    priority: 2,
    of: (budget) => budget.allowedMinutesPerYear,
  }),
  numberColumn({
    key: 'usedMinutesPerYear',
    header: 'Used a year',
    unit: 'min',
    priority: 2,
    of: (budget) => budget.usedMinutesPerYear,
  }),
  numberColumn({
    key: 'leftMinutesPerYear',
    header: 'Left a year',
    unit: 'min',
    priority: 1,
    of: (budget) => budget.leftMinutesPerYear,
  }),
  textColumn({
    key: 'bindingCause',
    header: 'Most by',
    priority: 2,
    of: ({ bindingCause }) => (bindingCause === null ? null : causeText(bindingCause)),
  }),
];

/** What each cause uses of one budget, largest first. */
export function errorBudgetSharesTable({ strategy, flow, shares }: ErrorBudget): Table {
  return tableOf({
    id: 'error-budget-shares',
    title: `Error budget of ${flow ?? 'the workload'}: ${strategyName(strategy)}`,
    caption: 'Causes add up to the minutes that are used (guide S01, S25).',
    columns: shareColumns,
    items: shares,
  });
}

const shareColumns: readonly ColumnOf<BudgetShare>[] = [
  textColumn({ key: 'cause', header: 'Cause', priority: 1, of: ({ cause }) => causeText(cause) }),
  numberColumn({
    key: 'minutesPerYear',
    header: 'Used a year',
    unit: 'min',
    priority: 1,
    of: ({ minutesPerYear }) => minutesPerYear,
  }),
  ratioColumn({ key: 'shareOfBudget', header: 'Of the budget', priority: 1, of: ({ shareOfBudget }) => shareOfBudget }),
];
