import type { Table, TableCell } from '@headroom/report';
import type { Paint } from './paint.js';
import { printable } from './printable.js';
import { COLUMN_GAP, type LaidOutColumn, tableLayout } from './table-layout.js';
import { textWidth } from './text-width.js';
import { wrapText } from './wrap-text.js';

/** How and where a table is shown. */
export interface TableSurface {
  readonly width: number;
  readonly paint: Paint;
  /** Colours for a cell by its value. */
  readonly paintCell?: (cell: TableCell, paint: Paint) => ((text: string) => string) | null;
}

/**
 * A table as lines of at most the surface's width. Columns without room follow below, beside the rows' names again;
 * a line names those that fit nowhere.
 */
export function tableText(table: Table, surface: TableSurface): string {
  const { width, paint } = surface;
  const { blocks, leftOut } = tableBlocks(table, surface);
  const notes = [...(leftOut.length === 0 ? [] : [`No room for: ${leftOut.join(', ')}.`]), ...cellNotes(table)];
  const lines = notes.flatMap((note) => wrapText(note, width)).map(paint.dim);
  return [blocks.join('\n\n'), ...lines].join('\n');
}

interface TableBlocks {
  readonly blocks: readonly string[];
  readonly leftOut: readonly string[];
}

function tableBlocks(table: Table, surface: TableSurface): TableBlocks {
  const { columns, leftOut } = tableLayout(table, surface.width);
  const block = blockText({ table, columns }, surface);
  if (leftOut.length === 0) return { blocks: [block], leftOut: [] };
  // Beside the rows' names alone nothing would be told: then the rest has no room at all.
  if (columns.length < 2) return { blocks: [block], leftOut: leftOut.map(({ heading }) => heading) };
  const rest = tableBlocks(withColumns(table, [0, ...leftOut.map(({ index }) => index)]), surface);
  return { blocks: [block, ...rest.blocks], leftOut: rest.leftOut };
}

/** The table with some of its columns; the first of them all names the rows and always stays. */
function withColumns(table: Table, indexes: readonly number[]): Table {
  return {
    ...table,
    columns: indexes
      .flatMap((index) => table.columns[index] ?? [])
      .map((column, at) => ({ ...column, priority: at === 0 ? 1 : column.priority })),
    rows: table.rows.map((cells) => indexes.flatMap((index) => cells[index] ?? [])),
  };
}

function blockText(
  { table, columns }: { readonly table: Table; readonly columns: readonly LaidOutColumn[] },
  { paint, paintCell }: TableSurface,
): string {
  const heading = gridText({
    rows: [columns.map((column) => ({ column, text: column.heading, paint: paint.bold }))],
    verticalAlign: 'bottom',
  });
  const rule = columns.map((column) => paint.dim('─'.repeat(column.width))).join(COLUMN_GAP);
  const body = gridText({
    rows: table.rows.map((cells) =>
      columns.map((column) => {
        const cell = cells[column.index] ?? { text: '', value: null };
        return { column, text: cell.text, paint: paintCell?.(cell, paint) ?? null };
      }),
    ),
    verticalAlign: 'top',
  });
  return [heading, rule, body].join('\n');
}

interface GridCell {
  readonly column: LaidOutColumn;
  readonly text: string;
  readonly paint: ((text: string) => string) | null;
}

interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  readonly verticalAlign: 'top' | 'bottom';
}

function gridText({ rows, verticalAlign }: Grid): string {
  return rows.flatMap((cells) => rowLines(cells, verticalAlign)).join('\n');
}

function rowLines(cells: readonly GridCell[], verticalAlign: 'top' | 'bottom'): readonly string[] {
  const texts = cells.map(({ column, text }) => wrapText(printable(text), column.width));
  const height = Math.max(...texts.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map(({ column, paint }, index) => {
        const lines = texts[index] ?? [];
        const text = lines[verticalAlign === 'top' ? line : line - height + lines.length] ?? '';
        return padded({ text, column, paint });
      })
      .join(COLUMN_GAP)
      .trimEnd(),
  );
}

function padded({ text, column, paint }: GridCell): string {
  const blank = ' '.repeat(Math.max(0, column.width - textWidth(text)));
  const painted = paint === null || text === '' ? text : paint(text);
  return column.isRight ? blank + painted : painted + blank;
}

/** What a reader should know of single cells: each note once, behind the names of the rows that it is for. */
function cellNotes({ rows }: Table): readonly string[] {
  const notes = rows.flatMap((cells) =>
    cells.flatMap(({ note }) => (note === undefined ? [] : [{ note, name: cells[0]?.text ?? '' }])),
  );
  const different = [...new Set(notes.map(({ note }) => note))];
  return different.map((text) => {
    const names = notes.filter(({ note }) => note === text).map(({ name }) => name);
    return printable(`${names.join(', ')}: ${text}`);
  });
}
