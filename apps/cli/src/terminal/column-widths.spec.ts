import { describe, expect, it } from '@jest/globals';
import { columnWidths } from './column-widths.js';

describe('column widths', () => {
  it('are what is wanted where there is room', () => {
    expect(
      columnWidths(
        [
          { wanted: 10, least: 4 },
          { wanted: 20, least: 4 },
        ],
        40,
      ),
    ).toEqual([10, 20]);
  });

  it('are taken from the widest first, down to its least', () => {
    expect(
      columnWidths(
        [
          { wanted: 10, least: 8 },
          { wanted: 20, least: 12 },
        ],
        24,
      ),
    ).toEqual([10, 14]);
    expect(
      columnWidths(
        [
          { wanted: 10, least: 8 },
          { wanted: 20, least: 12 },
        ],
        20,
      ),
    ).toEqual([8, 12]);
  });

  it('go below the least where even that is too much', () => {
    const widths = columnWidths(
      [
        { wanted: 30, least: 30 },
        { wanted: 30, least: 30 },
      ],
      40,
    );
    expect(widths).toEqual([20, 20]);
  });
});
