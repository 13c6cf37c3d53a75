import type { Table, TableColumn } from '@headroom/report';
import { columnWidths, leastWidth } from './column-widths.js';
import { printable } from './printable.js';
import { textWidth } from './text-width.js';
import { wordsOf, wrapText } from './wrap-text.js';

/** A column as it is set: where it stands in the table, its heading and its width. */
export interface LaidOutColumn {
  readonly index: number;
  readonly heading: string;
  readonly isRight: boolean;
  readonly width: number;
}

/** A column without room: where it stands in the table, and its heading. */
export type LeftOutColumn = Pick<LaidOutColumn, 'index' | 'heading'>;

/** How a table is set in a width, and which of its columns had no room. */
export interface TableLayout {
  readonly columns: readonly LaidOutColumn[];
  readonly leftOut: readonly LeftOutColumn[];
}

/** Between two columns. */
export const COLUMN_GAP = '  ';

/** Lines that a cell of some width may be broken into, as long as a column can be left out instead. */
function mostLines(widest: number): number {
  return widest <= MEDIUM_TEXT ? 2 : 3;
}

const MEDIUM_TEXT = 40;

/** A text of up to so many columns is not broken either: `38 + 38 + 37`. */
const SHORT_TEXT = 12;

/** What a row is called stays on one line up to so many columns. */
const READABLE_NAME = 24;

/** A word of up to so many columns is not broken, and a column of sentences not narrower, as long as one can be left out. */
const READABLE_WIDTH = 32;

interface Candidate extends Omit<LaidOutColumn, 'width'> {
  readonly priority: number;
  readonly wanted: number;
  readonly least: number;
}

/** Fits a table into a width: columns by their priority as long as there is room for them, words broken into lines. */
export function tableLayout(table: Table, width: number): TableLayout {
  const all = table.columns
    .map((column, index) => candidateOf(table, column, index))
    .filter((column) => !isEmpty(table, column));
  const kept = fitting(all, width);
  const widths = columnWidths(kept, width - gapsOf(kept));
  return {
    columns: kept.map(({ index, heading, isRight }, position) => ({
      index,
      heading,
      isRight,
      width: widths[position] ?? 1,
    })),
    leftOut: all.filter((column) => !kept.includes(column)).map(({ index, heading }) => ({ index, heading })),
  };
}

/** The columns of the first priority, and of the others, the most important first, each that still has room. */
function fitting(columns: readonly Candidate[], width: number): readonly Candidate[] {
  let kept: readonly Candidate[] = [];
  for (const column of columns.toSorted((a, b) => a.priority - b.priority)) {
    const longer = [...kept, column];
    if (column.priority === 1 || leastWidth(longer) + gapsOf(longer) <= width) kept = longer;
  }
  return columns.filter((column) => kept.includes(column));
}

function candidateOf(table: Table, column: TableColumn, index: number): Candidate {
  const heading = printable(column.unit === undefined ? column.header : `${column.header} (${column.unit})`);
  const texts = table.rows.map((cells) => printable(cells[index]?.text ?? ''));
  const wanted = Math.max(textWidth(heading), widestOf(texts));
  const isRight = column.align === 'RIGHT';
  // Numbers are never broken, headings at their words only.
  const isRowName = index === 0 && widestOf(texts) <= READABLE_NAME;
  const body = isRight || isRowName ? widestOf(texts) : leastForWords(texts);
  const least = Math.min(wanted, Math.max(body, longestWord([heading])));
  return { index, heading, isRight, priority: column.priority, wanted, least };
}

function leastForWords(texts: readonly string[]): number {
  const widest = widestOf(texts);
  if (widest <= SHORT_TEXT) return widest;
  const lines = mostLines(widest);
  const unbroken = Math.min(READABLE_WIDTH, longestWord(texts));
  let least = Math.max(unbroken, Math.ceil(Math.min(widest / lines, READABLE_WIDTH)));
  while (least < READABLE_WIDTH && texts.some((text) => wrapText(text, least).length > lines)) least += 1;
  return least;
}

function widestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(textWidth));
}

function longestWord(texts: readonly string[]): number {
  return widestOf(texts.flatMap((text) => wordsOf(text)));
}

/** A column in which no row says anything. */
function isEmpty({ rows }: Table, { index, priority }: Candidate): boolean {
  return priority > 1 && rows.length > 0 && rows.every((cells) => (cells[index]?.value ?? null) === null);
}

function gapsOf(columns: readonly unknown[]): number {
  return COLUMN_GAP.length * Math.max(0, columns.length - 1);
}
