import type { ColumnAlign, Table, TableColumn } from '../tables/table.js';

/** The delimiter under a column's header. */
const ALIGN_MARKS: Readonly<Record<ColumnAlign, string>> = { LEFT: ':---', RIGHT: '---:' };

/**
 * Text that stands for itself inside a cell or a paragraph of GitHub Markdown: pipes, emphasis, code and HTML marks
 * are escaped and line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s*\r?\n\s*/g, ' ').replace(/[\\|`*_[\]<>#~]/g, '\\$&');
}

/** A table as GitHub Markdown with its caption and, below it, the notes of its cells. Empty tables say so. */
export function markdownTable(table: Table): string {
  const caption = table.caption === null ? [] : [escapeMarkdown(table.caption), ''];
  if (table.rows.length === 0) return 'None.\n';
  const lines = [
    markdownRow(table.columns.map(headerText)),
    markdownRow(table.columns.map(({ align }) => ALIGN_MARKS[align])),
    ...table.rows.map((cells) => markdownRow(cells.map(({ text }) => escapeMarkdown(text)))),
  ];
  return [...caption, ...lines, ...noteLines(table), ''].join('\n');
}

function headerText({ header, unit }: TableColumn): string {
  return escapeMarkdown(unit === undefined ? header : `${header} (${unit})`);
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function noteLines({ rows }: Table): readonly string[] {
  const notes = rows.flatMap((cells) => {
    const subject = cells[0]?.text ?? '';
    return cells.flatMap(({ note }) => (note === undefined ? [] : [`- ${escapeMarkdown(`${subject}: ${note}`)}`]));
  });
  return notes.length === 0 ? [] : ['', ...notes];
}
