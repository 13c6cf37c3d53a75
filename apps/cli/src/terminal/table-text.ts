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

/** A table as lines of at most the surface's width, with a line that names the columns for which there was no room. */
export function tableText(table: Table, { width, paint, paintCell }: TableSurface): string {
  const { columns, leftOut } = tableLayout(table, width);
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
  const notes = [...(leftOut.length === 0 ? [] : [`No room for: ${leftOut.join(', ')}.`]), ...cellNotes(table)];
  return [heading, rule, body, ...notes.flatMap((note) => wrapText(note, width)).map(paint.dim)].join('\n');
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
