import { describe, expect, it } from '@jest/globals';

import { STOREFRONT } from '../fixtures/storefront-evaluation.js';
import { comparisonMarkdown } from './comparison-markdown.js';
import { escapeMarkdown } from './markdown-table.js';
import { planMarkdown } from './plan-markdown.js';

/** Cells of a Markdown table line: split at pipes that are not escaped. */
function cellsOf(line: string): readonly string[] {
  return line.split(/(?<!\\)\|/).slice(1, -1);
}

describe('markdown', () => {
  const document = planMarkdown(STOREFRONT);

  it('escapes what would break a cell or become markup', () => {
    expect(escapeMarkdown('a|b *c*\n<d> `e` \\')).toBe('a\\|b \\*c\\* \\<d\\> \\`e\\` \\\\');
  });

  it('has as many cells in every row of a table as in its header', () => {
    const lines = document.split('\n');
    let width = 0;
    let rows = 0;
    for (const [index, line] of lines.entries()) {
      if (!line.startsWith('|')) continue;
      if (lines[index - 1]?.startsWith('|') !== true) width = cellsOf(line).length;
      expect(cellsOf(line)).toHaveLength(width);
      rows += 1;
    }
    expect(rows).toBeGreaterThan(40);
  });

  it('starts with the recommendation and says why the others lose', () => {
    expect(document.split('\n')[2]).toBe(
      'Warm spare costs 34,759.68 USD a month and is the only strategy that meets every target.',
    );
    expect(document).toContain('- No redundancy: Misses survival of lost zones: 0 zones, required 1 zone.');
    expect(document).toContain('- Deployment stamps: No stamp capacity \\| is given.');
  });

  it('explains a loss of the region in words', () => {
    expect(document).toContain(
      'If the region azure/eastus is lost, 23 replicas in azure/westus3 carry 12,000 /s of web at 521.7 % utilization and serve 18.21 % of it at once.',
    );
  });

  it('compares plans in a document of their own', () => {
    const compared = comparisonMarkdown([
      { label: 'a|b', evaluation: STOREFRONT, strategy: 'NO_REDUNDANCY' },
      { label: 'c', evaluation: STOREFRONT },
    ]);
    expect(compared).toContain('# Plans compared: a\\|b, c');
    expect(compared).toContain('| Replicas running | 185 | 248 | +63 | +34.05 % |');
  });
});
