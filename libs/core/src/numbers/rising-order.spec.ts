import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { risingOrder } from './rising-order.js';

describe('risingOrder', () => {
  it('orders keys as the stable sort of the language does', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true }))), (keys) => {
        const expected = keys.map((_, position) => position).sort((a, b) => compare(keys[a], keys[b]));
        expect(risingOrder(keys)).toEqual(expected);
      }),
      { seed: 7 },
    );
  });

  it('keeps equal keys in their given order and has nothing to order of none', () => {
    expect(risingOrder([2, 1, 2, 1, 0])).toEqual([4, 1, 3, 0, 2]);
    expect(risingOrder([])).toEqual([]);
  });
});

function compare(a = 0, b = 0): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
