import type { ComparedEvaluation } from '../tables/compared-metrics.js';
import { comparisonTable } from '../tables/comparison-table.js';
import { escapeMarkdown, markdownTable } from './markdown-table.js';

/** Several plans side by side as one GitHub Markdown document. */
export function comparisonMarkdown(items: readonly ComparedEvaluation[]): string {
  const table = comparisonTable(items);
  const names = items.map(({ label }) => escapeMarkdown(label)).join(', ');
  return [`# ${table.title}: ${names}\n`, markdownTable(table)].join('\n');
}
