import type { EditValue, FindingEdit } from '@headroom/core';

/** The changes of the document that cure a finding, in words; empty where there are none. */
export function editsText(edits: readonly FindingEdit[]): string {
  if (edits.length === 0) return '';
  const changes = edits.map(({ path, value }) => `${path} to ${valueText(value)}`);
  const last = changes.at(-1) ?? '';
  const list = changes.length === 1 ? last : `${changes.slice(0, -1).join(', ')} and ${last}`;
  return ` In the document, set ${list}.`;
}

/** Words and numbers as they are written in the document; lists and mappings in its short form. */
function valueText(value: EditValue): string {
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((entry: EditValue) => valueText(entry)).join(', ')}]`;
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${String(field)}`);
  return `{ ${fields.join(', ')} }`;
}
