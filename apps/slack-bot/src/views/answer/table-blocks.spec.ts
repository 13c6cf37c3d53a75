import { describe, expect, it } from '@jest/globals';
import { SLACK_LIMITS } from '@headroom/block-kit';
import { type Table, tableOf } from '@headroom/report';

import { headerLine, rowEntries, tableBlock, tablePage } from './table-blocks.js';

interface Row {
  readonly name: string;
  readonly cost: string | null;
}

function tableWith(items: readonly Row[]): Table {
  return tableOf({
    ...{ id: 'made-up', title: 'Made up', caption: null },
    columns: [
      { key: 'name', header: 'Name', align: 'LEFT', priority: 1, cell: ({ name }) => ({ text: name, value: name }) },
      {
        ...{ key: 'cost', header: 'Cost', align: 'RIGHT', unit: 'USD', priority: 1 },
        cell: ({ cost }) => ({ text: cost === null ? '–' : `${cost}.00`, value: cost }),
      },
    ],
    items,
  });
}

describe('a table of Slack', () => {
  it('has its headers with units, numbers as numbers, and words where there is no number', () => {
    const { rows, column_settings } = tableBlock(
      tableWith([
        { name: '7', cost: '12' },
        { name: 'db', cost: null },
      ]),
    );
    expect(rows).toEqual([
      [
        { type: 'raw_text', text: 'Name' },
        { type: 'raw_text', text: 'Cost (USD)' },
      ],
      [
        { type: 'raw_text', text: '7' },
        { type: 'raw_number', value: 12, text: '12.00' },
      ],
      [
        { type: 'raw_text', text: 'db' },
        { type: 'raw_text', text: '–' },
      ],
    ]);
    expect(column_settings?.map(({ align }) => align)).toEqual(['left', 'right']);
  });

  it('has no empty cell', () => {
    expect(tableBlock(tableWith([{ name: '', cost: '' }])).rows[1]?.[0]).toEqual({ type: 'raw_text', text: '–' });
  });

  it('reads as lines of text under its headers', () => {
    const table = tableWith([{ name: 'web', cost: '12' }]);
    expect(headerLine(table)).toBe('Name · Cost (USD)');
    expect(rowEntries(table)).toEqual([{ lead: null, text: 'web · 12.00' }]);
  });
});

describe('a page of a table', () => {
  it('is the whole table where it fits', () => {
    const table = tableWith([{ name: 'web', cost: '1' }]);
    expect(tablePage(table, 1)).toEqual({ table, page: 1, pageCount: 1, firstRow: 1 });
  });

  it('ends where the characters of the cells would be too many', () => {
    const table = tableWith(Array.from({ length: 99 }, () => ({ name: 'n'.repeat(390), cost: '1' })));
    const { table: first, pageCount } = tablePage(table, 1);
    // 390 and `1.00` are 394 characters a row, the headers 14: 50 rows are 19,700, the 51st is beyond 20,000.
    expect(first.rows).toHaveLength(50);
    expect(pageCount).toBe(2);
    expect(50 * 394 + 14).toBeLessThanOrEqual(SLACK_LIMITS.dataTableCharacters.value);
    expect(tablePage(table, 2)).toMatchObject({ page: 2, firstRow: 51 });
  });

  it('ends after a hundred rows, however short', () => {
    const table = tableWith(Array.from({ length: 101 }, () => ({ name: 'n', cost: '1' })));
    expect(tablePage(table, 1).table.rows).toHaveLength(100);
    expect(tablePage(table, 2).table.rows).toHaveLength(1);
  });

  it('is the nearest one where there is none of that number', () => {
    const table = tableWith(Array.from({ length: 101 }, () => ({ name: 'n', cost: '1' })));
    expect(tablePage(table, 0).page).toBe(1);
    expect(tablePage(table, 9).page).toBe(2);
    expect(tablePage(tableWith([]), 3)).toMatchObject({ page: 1, pageCount: 1, firstRow: 0 });
  });
});
