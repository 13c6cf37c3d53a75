/** How a column is set. */
export type ColumnAlign = 'LEFT' | 'RIGHT';

/** A value as it stands in the answer, for sorting and for machines; null where there is none. */
export type CellValue = string | number | boolean | null;

/** One cell: the words for people and the value behind them. */
export interface TableCell {
  readonly text: string;
  readonly value: CellValue;
  /** What a reader should know of this cell, shown as a footnote or a tooltip. */
  readonly note?: string;
  /** Path of the number in the answer, for `explain`. */
  readonly path?: string;
}

/** A column without its cells. */
export interface TableColumn {
  /** Stable name for machines, camelCase. */
  readonly key: string;
  readonly header: string;
  readonly align: ColumnAlign;
  /** Unit of every text in the column, where the texts do not carry it. */
  readonly unit?: string;
  /** 1 = always shown; a narrow surface leaves out the highest numbers first. */
  readonly priority: number;
}

/** A table for any surface: no colours, no widths, no markup. Every row has one cell per column, in their order. */
export interface Table {
  /** Stable name for machines, kebab-case. */
  readonly id: string;
  readonly title: string;
  readonly caption: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A column together with how it shows one item of the list that the table is made of. */
export interface ColumnOf<Item> extends TableColumn {
  readonly cell: (item: Item) => TableCell;
}

/** What a table is made of; see {@link tableOf}. */
export interface TableSource<Item> {
  readonly id: string;
  readonly title: string;
  readonly caption: string | null;
  readonly columns: readonly ColumnOf<Item>[];
  readonly items: readonly Item[];
}

/** A table with one row per item. */
export function tableOf<Item>({ id, title, caption, columns, items }: TableSource<Item>): Table {
  return {
    id,
    title,
    caption,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: items.map((item) => columns.map((column) => column.cell(item))),
  };
}

/** The columns that a narrow surface keeps: those up to a priority, in their order, with their cells. */
export function withPriority(table: Table, highestPriority: number): Table {
  const kept = table.columns.flatMap((column, index) => (column.priority <= highestPriority ? [index] : []));
  return {
    ...table,
    columns: pick(table.columns, kept),
    rows: table.rows.map((cells) => pick(cells, kept)),
  };
}

/** The columns of these keys, in the order of the keys, with their cells; a key without a column is left out. */
export function withColumns(table: Table, keys: readonly string[]): Table {
  const kept = keys.flatMap((key) => {
    const index = table.columns.findIndex((column) => column.key === key);
    return index === -1 ? [] : [index];
  });
  return {
    ...table,
    columns: kept.flatMap((index) => table.columns.slice(index, index + 1)),
    rows: table.rows.map((cells) => kept.flatMap((index) => cells.slice(index, index + 1))),
  };
}

function pick<Entry>(entries: readonly Entry[], indexes: readonly number[]): readonly Entry[] {
  return entries.filter((_, index) => indexes.includes(index));
}
