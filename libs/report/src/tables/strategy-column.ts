import type { StrategyId } from '@headroom/core';

import { strategyName } from '../words/strategy-words.js';
import type { ColumnOf, Table } from './table.js';

/** Key of the column that names the strategy of a row. */
export const STRATEGY_COLUMN = 'strategy';

/** The column that names the strategy of a row. */
export function strategyColumn<Item extends { readonly strategy: StrategyId }>(): ColumnOf<Item> {
  return {
    key: STRATEGY_COLUMN,
    header: 'Strategy',
    align: 'LEFT',
    priority: 1,
    cell: ({ strategy }) => ({ text: strategyName(strategy), value: strategy }),
  };
}

/** The rows of one strategy, without the column that names it. */
export function ofStrategy(table: Table, strategy: StrategyId): Table {
  const named = table.columns.findIndex(({ key }) => key === STRATEGY_COLUMN);
  if (named < 0) return table;
  return {
    ...table,
    columns: table.columns.filter((_, index) => index !== named),
    rows: table.rows
      .filter((cells) => cells[named]?.value === strategy)
      .map((cells) => cells.filter((_, index) => index !== named)),
  };
}
