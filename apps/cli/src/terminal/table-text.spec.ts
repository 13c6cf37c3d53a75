import { describe, expect, it } from '@jest/globals';
import type { Table } from '@headroom/report';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { paintOf } from './paint.js';
import { tableText } from './table-text.js';

const table: Table = {
  id: 'example',
  title: 'Example',
  caption: null,
  columns: [
    { key: 'name', header: 'Name', align: 'LEFT', priority: 1 },
    { key: 'where', header: 'Where it stands', align: 'LEFT', priority: 3 },
    { key: 'cost', header: 'Cost', align: 'RIGHT', unit: 'USD', priority: 1 },
    { key: 'empty', header: 'Nothing', align: 'LEFT', priority: 2 },
  ],
  rows: [
    [
      { text: 'web', value: 'web' },
      { text: 'azure/eastus 115, azure/westus3 23', value: 1 },
      { text: '1,234.50', value: '1234.5' },
      { text: '–', value: null },
    ],
    [
      { text: 'a\u001b[31mb', value: 'a', note: 'is odd' },
      { text: 'azure/eastus 3', value: 2 },
      { text: '0.10', value: '0.1' },
      { text: '–', value: null },
    ],
  ],
};

const plain = { paint: paintOf(false) };

describe('a table on a terminal', () => {
  it('aligns words left and numbers right, and leaves out a column that says nothing', () => {
    expect(tableText(table, { ...plain, width: 80 }).split('\n')).toEqual([
      'Name          Where it stands                     Cost (USD)',
      '────────────  ──────────────────────────────────  ──────────',
      'web           azure/eastus 115, azure/westus3 23    1,234.50',
      'a\\u001b[31mb  azure/eastus 3                            0.10',
      'a\\u001b[31mb: is odd',
    ]);
  });

  it('breaks words into lines before it leaves out a column', () => {
    const text = tableText(table, { ...plain, width: 46 });
    expect(text).toContain('azure/eastus 115,');
    expect(text).not.toContain('No room for');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(46);
  });

  it('continues below with the columns that had no room, beside the names of the rows', () => {
    expect(tableText(table, { ...plain, width: 32 }).split('\n')).toEqual([
      'Name          Cost (USD)',
      '────────────  ──────────',
      'web             1,234.50',
      'a\\u001b[31mb        0.10',
      '',
      'Name          Where it stands',
      '────────────  ──────────────────',
      'web           azure/eastus 115,',
      '              azure/westus3 23',
      'a\\u001b[31mb  azure/eastus 3',
      'a\\u001b[31mb: is odd',
    ]);
  });

  it('names a column that fits nowhere', () => {
    const text = tableText(table, { ...plain, width: 20 });
    expect(text).toContain('1,234.50');
    expect(text).toContain('No room for: Where');
  });

  it('keeps its columns in place under colours', () => {
    const colored = tableText(table, {
      paint: paintOf(true),
      width: 80,
      paintCell: () => (text) => `\u001b[31m${text}\u001b[39m`,
    });
    const withoutColors = colored.replaceAll(/\u001b\[\d+m/g, '');
    expect(withoutColors).toBe(tableText(table, { ...plain, width: 80 }));
  });

  it('never takes more columns than there are, whatever stands in it', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => ({ text, value: text }));
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 160 }), (cells, width) => {
        const lines = tableText({ ...table, rows: cells }, { ...plain, width }).split('\n');
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      }),
    );
  });
});
