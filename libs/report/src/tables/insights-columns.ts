import type { StrategyId } from '@headroom/core';

import { strategyName } from '../words/strategy-words.js';
import {
  amountCell,
  availabilityCell,
  countCell,
  downtimeCell,
  durationCell,
  exactCell,
  numberCell,
  ratioCell,
  textCell,
  yesNoCell,
} from './cells.js';
import type { ColumnOf, Table, TableCell } from './table.js';

/** A probability of being up with that of being down, as core carries it. */
interface Chances {
  readonly p: number;
  readonly u: number;
}

/** What a column is made of: how it is called, and which value of an item it shows. */
interface ColumnSource<Item, Value> {
  readonly key: string;
  readonly header: string;
  readonly priority: number;
  readonly of: (item: Item) => Value;
  readonly unit?: string;
}

function leftColumn<Item, Value>(cellOf: (value: Value) => TableCell) {
  return ({ of, ...column }: ColumnSource<Item, Value>): ColumnOf<Item> => ({
    ...column,
    align: 'LEFT',
    cell: (item) => cellOf(of(item)),
  });
}

function rightColumn<Item, Value>(cellOf: (value: Value) => TableCell) {
  return ({ of, ...column }: ColumnSource<Item, Value>): ColumnOf<Item> => ({
    ...column,
    align: 'RIGHT',
    cell: (item) => cellOf(of(item)),
  });
}

/** Columns for the rows of an insight, one kind of value each. */
export function columnsOf<Item>() {
  return {
    text: leftColumn<Item, string | null>(textCell),
    yesNo: leftColumn<Item, boolean | null>(yesNoCell),
    count: rightColumn<Item, number | null>(countCell),
    number: rightColumn<Item, number | null>(numberCell),
    exact: rightColumn<Item, string | null>(exactCell),
    amount: rightColumn<Item, string | null>(amountCell),
    ratio: rightColumn<Item, number | null>(ratioCell),
    duration: rightColumn<Item, number | null>(durationCell),
    downtime: rightColumn<Item, number | null>(downtimeCell),
    availability: rightColumn<Item, Chances | null>(chancesCell),
  };
}

function chancesCell(chances: Chances | null): TableCell {
  return chances === null ? textCell(null) : availabilityCell({ availability: chances.p, unavailability: chances.u });
}

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
