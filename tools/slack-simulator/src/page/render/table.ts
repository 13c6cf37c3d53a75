import { isJson, objectIn, objectList, textIn } from '../../state/json.js';
import type { Json } from '../../state/records.js';
import { escapeHtml } from '../escape-html.js';
import type { Rendering } from './rendering.js';
import { renderRichText } from './rich-text.js';

/** A table block: its first row is the header. */
export function renderTable(block: Json, rendering: Rendering): string {
  const settings = Array.isArray(block['column_settings']) ? (block['column_settings'] as readonly unknown[]) : [];
  const align = (index: number): string => {
    const setting = settings[index];
    return isJson(setting) && typeof setting['align'] === 'string' ? setting['align'] : 'left';
  };
  return tableOf(block, { rendering, align });
}

/** A data_table block: a caption, and a first page of its rows. */
export function renderDataTable(block: Json, rendering: Rendering): string {
  const pageSize = typeof block['page_size'] === 'number' ? block['page_size'] : 5;
  const rows = rowsOf(block);
  const isNumber = (index: number): boolean => objectList(rows[1])[index]?.['type'] === 'raw_number';
  const table = tableOf(block, { rendering, align: (index) => (isNumber(index) ? 'right' : 'left'), pageSize });
  const caption = `<div class="caption">${escapeHtml(textIn(block, 'caption'))}</div>`;
  const hidden = rows.length - 1 - pageSize;
  const more = hidden > 0 ? `<button type="button" data-more>Show ${String(hidden)} more rows</button>` : '';
  return `<div class="data-table">${caption}${table}${more}</div>`;
}

interface TableLook {
  readonly rendering: Rendering;
  readonly align: (index: number) => string;
  /** Rows that are shown at first; all of them where it is not stated. */
  readonly pageSize?: number;
}

function tableOf(block: Json, { rendering, align, pageSize = Infinity }: TableLook): string {
  const [header, ...rows] = rowsOf(block);
  const cells = (row: unknown, tag: 'th' | 'td'): string =>
    objectList(row)
      .map(
        (cell, index) =>
          `<${tag} style="text-align:${escapeHtml(align(index))}">${renderCell(cell, rendering)}</${tag}>`,
      )
      .join('');
  const body = rows.map((row, index) => `<tr${index >= pageSize ? ' hidden' : ''}>${cells(row, 'td')}</tr>`);
  return `<div class="scroll"><table><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function rowsOf(block: Json): readonly unknown[] {
  return Array.isArray(block['rows']) ? (block['rows'] as readonly unknown[]) : [];
}

function renderCell(cell: Json, { names }: Rendering): string {
  if (cell['type'] === 'rich_text') return renderRichText(cell, names);
  const text = textIn(cell, 'text');
  if (text !== '') return escapeHtml(text);
  const { value } = cell;
  return typeof value === 'number'
    ? escapeHtml(new Intl.NumberFormat('en').format(value))
    : escapeHtml(textIn(objectIn(cell, 'text'), 'text'));
}
