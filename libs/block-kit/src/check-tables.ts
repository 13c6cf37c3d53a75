import { at, checkCount, type Checking, fieldsOf, items, itemsOf, type Place, refuse, typeOf } from './problem.js';

/** Checks a table block: rows, cells and characters. */
export function checkTable(checking: Checking, table: Place): void {
  const rows = items(table, 'rows');
  checkCount(checking, at(table, 'rows'), { count: rows.length, limit: 'tableRows' });
  for (const row of rows) checkCount(checking, row, { count: itemsOf(row).length, limit: 'tableColumns' });
  checkCount(checking, at(table, 'rows'), { count: charactersOf(rows), limit: 'tableCharacters' });
}

/** Checks a data_table block: a caption, a header of plain cells, and rows that are as wide as it. */
export function checkDataTable(checking: Checking, table: Place): void {
  const rows = items(table, 'rows');
  const { caption, page_size: pageSize } = fieldsOf(table);
  if (typeof caption !== 'string' || caption === '') {
    refuse(checking, at(table, 'caption'), { message: 'A data table has no caption.', expected: 'a caption' });
  }
  checkCount(checking, at(table, 'rows'), { count: rows.length, limit: 'dataTableRows' });
  checkCount(checking, at(table, 'rows'), { count: charactersOf(rows), limit: 'dataTableCharacters' });
  if (typeof pageSize === 'number') {
    checkCount(checking, at(table, 'page_size'), { count: pageSize, limit: 'dataTablePage' });
    if (pageSize < 1) {
      refuse(checking, at(table, 'page_size'), { message: 'A page has no rows.', expected: 'at least 1 row' });
    }
  }
  const [header] = rows;
  const width = header === undefined ? 0 : itemsOf(header).length;
  for (const row of rows) {
    const cells = itemsOf(row);
    checkCount(checking, row, { count: cells.length, limit: 'dataTableColumns' });
    if (cells.length !== width) {
      refuse(checking, row, {
        message: `A row has ${String(cells.length)} cells.`,
        expected: `as many as the header: ${String(width)}`,
      });
    }
  }
  for (const cell of header === undefined ? [] : itemsOf(header)) {
    if (typeOf(cell) === 'rich_text') {
      refuse(checking, cell, { message: 'A header cell is rich text.', expected: 'raw_text' });
    }
  }
}

function charactersOf(rows: readonly Place[]): number {
  return rows.flatMap(itemsOf).reduce((sum, cell) => sum + textOf(cell.value).length, 0);
}

/** All text within a cell, its rich text included. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text, elements } = value as { readonly text?: unknown; readonly elements?: unknown };
  return `${typeof text === 'string' ? text : ''}${textOf(elements)}`;
}
