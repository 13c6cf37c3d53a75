import type { Table } from '@headroom/report';

/** A table without one of its columns. */
export function withoutColumn(table: Table, key: string): Table {
  const at = table.columns.findIndex((column) => column.key === key);
  return {
    ...table,
    columns: table.columns.filter((_, index) => index !== at),
    rows: table.rows.map((cells) => cells.filter((_, index) => index !== at)),
  };
}
