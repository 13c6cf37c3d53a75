import { describe, expect, it } from '@jest/globals';
import { evenPlacement, leftAfterDomainLoss, singleDomainPlacement } from './placement.js';

describe('placement over failure domains', () => {
  it('spreads evenly and gives the remainder to the first: 7 over 3 is 3, 2, 2 (S107)', () => {
    expect(evenPlacement(7, 3)).toEqual([3, 2, 2]);
    expect(evenPlacement(2, 3)).toEqual([1, 1, 0]);
    expect(evenPlacement(0, 2)).toEqual([0, 0]);
  });

  it('puts everything into the first domain where there is no redundancy', () => {
    expect(singleDomainPlacement(5, 3)).toEqual([5, 0, 0]);
  });

  it('loses the fullest domains first: of 3, 2, 2 one leaves 4 and two leave 2', () => {
    expect(leftAfterDomainLoss([2, 3, 2], 0)).toBe(7);
    expect(leftAfterDomainLoss([2, 3, 2], 1)).toBe(4);
    expect(leftAfterDomainLoss([2, 3, 2], 2)).toBe(2);
    expect(leftAfterDomainLoss([2, 3, 2], 3)).toBe(0);
  });
});
