import { describe, expect, it } from '@jest/globals';
import { isNotWithinYearBefore, oneYearAfter } from './plan-dates.js';

describe('oneYearAfter', () => {
  it('is the same day of the next year, and 28 February after a leap day', () => {
    expect(oneYearAfter('2026-06-30')).toBe('2027-06-30');
    expect(oneYearAfter('2024-02-29')).toBe('2025-02-28');
  });
});

describe('isNotWithinYearBefore', () => {
  it.each([
    ['2025-06-29', true],
    ['2025-06-30', false],
    ['2026-06-30', false],
    ['2026-07-01', true],
  ])('%s against 2026-06-30 is %s', (day, expected) => {
    expect(isNotWithinYearBefore(day, '2026-06-30')).toBe(expected);
  });
});
