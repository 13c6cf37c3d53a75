import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { largestRemainder } from './largest-remainder.js';

function deal(count: number, ...weights: readonly string[]) {
  return largestRemainder(
    count,
    weights.map((weight) => decimal(weight)),
  );
}

describe('largestRemainder', () => {
  it('deals whole parts first, then by remainder: 7 by 5 : 3 : 2 is 3.5, 2.1, 1.4', () => {
    expect(deal(7, '0.5', '0.3', '0.2')).toEqual({ totals: [4, 2, 1], order: [0, 0, 0, 1, 1, 2, 0] });
  });

  it('gives a tie to the earlier place', () => {
    expect(deal(4, '1', '1', '1')).toEqual({ totals: [2, 1, 1], order: [0, 1, 2, 0] });
  });

  it('deals everything, and nothing where there is nothing', () => {
    expect(deal(0, '1', '2').totals).toEqual([0, 0]);
    expect(deal(3, '1', '0').totals).toEqual([3, 0]);
  });
});
