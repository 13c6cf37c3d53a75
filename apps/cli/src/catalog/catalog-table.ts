import type { Table, TableCell, TableColumn } from '@headroom/report';

/** A column of a catalogue table and how it shows an entry. */
export interface CatalogColumn<Entry> extends Omit<TableColumn, 'key'> {
  readonly text: (entry: Entry) => string | number | null;
}

/** What a table of the catalogue is made of. */
export interface CatalogTableSource<Entry> {
  readonly title: string;
  readonly columns: readonly CatalogColumn<Entry>[];
  readonly entries: readonly Entry[];
}

/** A table with one row per entry; what the catalogue does not know is `–`. */
export function catalogTable<Entry>({ title, columns, entries }: CatalogTableSource<Entry>): Table {
  return {
    id: title,
    title,
    caption: null,
    columns: columns.map(({ text: _, ...column }) => ({ ...column, key: column.header })),
    rows: entries.map((entry) => columns.map(({ text }) => cellOf(text(entry)))),
  };
}

function cellOf(value: string | number | null): TableCell {
  return { text: value === null ? '–' : String(value), value };
}
