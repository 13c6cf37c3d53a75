import { describe, expect, it } from '@jest/globals';
import { median, quantile } from './statistics.js';

describe('median', () => {
  it('is the middle of an odd number of values, whatever their order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([7])).toBe(7);
  });

  it('is the mean of the middle two of an even number of values', () => {
    expect(median([4, 1, 10, 2])).toBe(3);
  });

  it('refuses no values', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('quantile', () => {
  it('is the value that a share of the values does not exceed', () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect([0, 0.05, 0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([1, 1, 10, 19, 20]);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('refuses no values', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});
