import type { StrategyPlan, SurvivalRow } from '@headroom/core';

import { FAILURE_WORDS } from '../words/vocabulary-words.js';
import { countCell, numberCell, ratioCell, textCell, yesNoCell } from './cells.js';
import { type ColumnOf, type Table, type TableCell, tableOf } from './table.js';

/** What is left at once, and what it serves, after each failure (contract 2.4). */
export function survivalMatrixTable(plan: StrategyPlan): Table {
  return tableOf({
    id: 'survival-matrix',
    title: 'What survives a failure',
    caption:
      'Replicas that are left at once, before anything grows. Needed: replicas in all that keep the utilization within the highest allowed during a failure.',
    columns: survivalColumns,
    items: plan.survival,
  });
}

const survivalColumns: readonly ColumnOf<SurvivalRow>[] = [
  { key: 'component', header: 'Component', align: 'LEFT', priority: 1, cell: ({ component }) => textCell(component) },
  { key: 'failure', header: 'Lost', align: 'LEFT', priority: 1, cell: lostCell },
  { key: 'location', header: 'Carried by', align: 'LEFT', priority: 2, cell: ({ location }) => textCell(location) },
  {
    key: 'loadPerSecond',
    header: 'Load',
    align: 'RIGHT',
    unit: '/s',
    priority: 4,
    cell: ({ loadPerSecond }) => numberCell(loadPerSecond),
  },
  {
    key: 'remaining',
    header: 'Replicas left',
    align: 'RIGHT',
    priority: 1,
    cell: ({ remaining }) => countCell(remaining),
  },
  { key: 'needed', header: 'Needed', align: 'RIGHT', priority: 3, cell: ({ needed }) => countCell(needed) },
  { key: 'utilization', header: 'Utilization', align: 'RIGHT', priority: 1, cell: utilizationCell },
  {
    key: 'withinFailureMax',
    header: 'Within failure limit',
    align: 'LEFT',
    priority: 3,
    cell: ({ withinFailureMax }) => yesNoCell(withinFailureMax),
  },
  {
    key: 'withoutShedding',
    header: 'Without shedding',
    align: 'LEFT',
    priority: 3,
    cell: ({ withoutShedding }) => yesNoCell(withoutShedding),
  },
  {
    key: 'servedRatio',
    header: 'Served',
    align: 'RIGHT',
    priority: 2,
    cell: ({ servedRatio }) => ratioCell(servedRatio),
  },
];

function lostCell({ failure, lost }: SurvivalRow): TableCell {
  return { text: lost === null ? FAILURE_WORDS[failure] : `${FAILURE_WORDS[failure]} ${lost}`, value: failure };
}

function utilizationCell({ utilization, remaining }: SurvivalRow): TableCell {
  return utilization === null && remaining === 0 ? { text: 'none left', value: null } : ratioCell(utilization);
}
