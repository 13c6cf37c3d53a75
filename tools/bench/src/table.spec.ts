import { describe, expect, it } from '@jest/globals';
import { atLeastRatio, boundedFigure, boundedRatio } from './row.js';
import { markdownTable, renewedTable, tableIn, withTable } from './table.js';

const measured = { subject: 'evaluation', figure: 20, baseline: 8, unit: 'ms' } as const;

describe('the table of benchmarks', () => {
  it('judges a figure by its bound and a ratio by its multiple', () => {
    expect(boundedFigure(measured, 20).isWithinBound).toBe(true);
    expect(boundedFigure(measured, 19).isWithinBound).toBe(false);
    expect(boundedRatio(measured, 2.5).isWithinBound).toBe(true);
    expect(boundedRatio(measured, 2.4).isWithinBound).toBe(false);
    expect(atLeastRatio(measured, 2.5).isWithinBound).toBe(true);
    expect(atLeastRatio(measured, 2.6).isWithinBound).toBe(false);
  });

  it('shows subject, baseline, ratio, bound and verdict of every row', () => {
    const table = markdownTable([
      { benchmark: { name: 'evaluation', baseline: 'kernel' }, rows: [boundedFigure(measured, 15)] },
    ]);
    const [, , row = ''] = table.split('\n');
    const texts = row.split('|').map((cell) => cell.trim());
    expect(texts).toEqual(['', 'evaluation', 'evaluation', '20 ms', 'kernel', '8 ms', '2.50 ×', '≤ 15 ms', 'OVER', '']);
  });

  it('replaces what stands between the markers and nothing else', () => {
    const document = 'before\n<!-- bench:start -->\nold\n<!-- bench:end -->\nafter\n';
    const replaced = withTable(document, { text: '| new |', name: 'bench' });
    expect(replaced).toBe('before\n<!-- bench:start -->\n\n| new |\n\n<!-- bench:end -->\nafter\n');
    expect(withTable(replaced, { text: '| new |', name: 'bench' })).toBe(replaced);
    expect(() => withTable('no markers', { text: '| new |', name: 'bench' })).toThrow('bench:start');
    expect(() => withTable(document, { text: '| new |', name: 'bench-long' })).toThrow('bench-long:start');
  });

  it('keeps the rows of benchmarks that were not measured again, in the order of all', () => {
    const result = (name: string, figure: number) => ({
      benchmark: { name, baseline: 'kernel' },
      rows: [boundedFigure({ ...measured, figure }, 50)],
    });
    const order = ['first', 'second', 'third'];
    const before = `Node v20.\n\n${markdownTable([result('first', 10), result('third', 30), result('gone', 40)])}`;
    const after = renewedTable(before, { results: [result('second', 20), result('third', 33)], order });
    expect(after).toBe(markdownTable([result('first', 10), result('second', 20), result('third', 33)]));
    const inDocument = withTable('<!-- bench:start --><!-- bench:end -->', { text: after, name: 'bench' });
    expect(tableIn(inDocument, 'bench')).toBe(after);
    expect(renewedTable('Not measured yet.', { results: [result('first', 10)], order })).toBe(
      markdownTable([result('first', 10)]),
    );
  });
});
