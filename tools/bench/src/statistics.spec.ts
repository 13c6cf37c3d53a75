import { describe, expect, it } from '@jest/globals';
import { median } from './statistics.js';

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
