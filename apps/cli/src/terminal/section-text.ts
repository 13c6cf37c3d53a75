import type { Table } from '@headroom/report';
import { printable } from './printable.js';
import { type TableSurface, tableText } from './table-text.js';
import { wrapText } from './wrap-text.js';

/** A title, set off, and what stands under it. */
export function section(
  { title, body }: { readonly title: string; readonly body: string },
  { paint }: TableSurface,
): string {
  return `${paint.bold(title.toUpperCase())}\n${body}\n`;
}

/** A table under its title; nothing for a table without rows. */
export function tableSection(table: Table, surface: TableSurface): readonly string[] {
  if (table.rows.length === 0) return [];
  const caption =
    table.caption === null ? [] : wrapText(printable(table.caption), surface.width).map(surface.paint.dim);
  return [section({ title: table.title, body: [...caption, tableText(table, surface)].join('\n') }, surface)];
}

/** Sentences as a list, a dash before each. */
export function bulletList(sentences: readonly string[], { width }: TableSurface): string {
  return sentences
    .map((sentence) =>
      wrapText(printable(sentence), width - 2)
        .map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
        .join('\n'),
    )
    .join('\n');
}
