import { fitText, SLACK_LIMITS } from '@headroom/block-kit';
import { ABSENT_TEXT, type CellValue, type Table, type TableCell, type TableColumn } from '@headroom/report';
import type { DataTableBlock, RawNumberElement, RawTextElement, TableBlock } from '@slack/types';

import type { ListEntry } from './blocks.js';

type RawCell = RawTextElement | RawNumberElement;

/** Characters of one cell: what a narrow column still shows. */
const CELL_CHARACTERS = 400;

/** Rows of one table beside its header: one of Slack's pages allows 200, an older one 100. */
const ROWS_OF_A_PAGE = 100;

/** A short table with the same columns in every row. */
export function tableBlock(table: Table): TableBlock {
  return {
    type: 'table',
    // Words go on in the next line; figures stay in one.
    column_settings: table.columns.map(({ align }) =>
      align === 'RIGHT' ? { align: 'right', is_wrapped: false } : { align: 'left', is_wrapped: true },
    ),
    rows: rawRows(table),
  };
}

/** A long table that can be sorted and paged through. */
export function dataTableBlock(
  table: Table,
  { caption, pageSize }: { readonly caption: string; readonly pageSize: number },
): DataTableBlock {
  return {
    type: 'data_table',
    caption,
    page_size: pageSize,
    row_header_column_index: 0,
    rows: rawRows(table),
  };
}

function rawRows({ columns, rows }: Table): RawCell[][] {
  return [columns.map(headerCell), ...rows.map((cells) => cells.map((cell, index) => rawCell(cell, columns[index])))];
}

function headerCell({ header, unit }: TableColumn): RawTextElement {
  return { type: 'raw_text', text: unit === undefined ? header : `${header} (${unit})` };
}

/** Numbers as numbers, so that a table sorts them as such; money is decimal text. */
function rawCell({ text, value }: TableCell, column: TableColumn | undefined): RawCell {
  const shown = fitText(text === '' ? ABSENT_TEXT : text, CELL_CHARACTERS);
  const number = column?.align === 'RIGHT' ? numberOf(value) : null;
  return number === null ? { type: 'raw_text', text: shown } : { type: 'raw_number', value: number, text: shown };
}

function numberOf(value: CellValue): number | null {
  if (value === null || value === '' || typeof value === 'boolean') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** The headers of a table as the heading of its rows in text: `Component · Location · Cost a month (USD)`. */
export function headerLine({ columns }: Table): string {
  return columns.map((column) => headerCell(column).text).join(CELL_SEPARATOR);
}

/** The rows of a table as lines of text: `web · azure/eastus · 13,034.88`. */
export function rowEntries({ rows }: Table): readonly ListEntry[] {
  return rows.map((cells) => ({ lead: null, text: cells.map(({ text }) => text).join(CELL_SEPARATOR) }));
}

const CELL_SEPARATOR = ' · ';

/** A page of a table, and how many pages there are. */
export interface TablePage {
  readonly table: Table;
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  /** Number of the first row of the page, from 1; 0 where there is none. */
  readonly firstRow: number;
}

/** The rows that fit into one table, by their number and their characters; the last page for a number beyond it. */
export function tablePage(table: Table, page: number): TablePage {
  const pages = pagesOf(table);
  const index = Math.min(Math.max(page, 1), pages.length) - 1;
  const rows = pages[index] ?? [];
  const before = pages.slice(0, index).reduce((sum, { length }) => sum + length, 0);
  return {
    table: { ...table, rows },
    page: index + 1,
    pageCount: pages.length,
    firstRow: rows.length === 0 ? 0 : before + 1,
  };
}

function pagesOf(table: Table): readonly (readonly (readonly TableCell[])[])[] {
  const header = lengthOf(table.columns.map(headerCell));
  const pages: (readonly TableCell[])[][] = [[]];
  let free = SLACK_LIMITS.dataTableCharacters.value - header;
  for (const cells of table.rows) {
    const length = lengthOf(cells.map((cell, index) => rawCell(cell, table.columns[index])));
    const last = pages.at(-1);
    if (last !== undefined && last.length < ROWS_OF_A_PAGE && length <= free) {
      last.push(cells);
      free -= length;
    } else {
      pages.push([cells]);
      free = SLACK_LIMITS.dataTableCharacters.value - header - length;
    }
  }
  return pages;
}

function lengthOf(cells: readonly RawCell[]): number {
  return cells.reduce((sum, { text }) => sum + text.length, 0);
}
