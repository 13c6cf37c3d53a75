import { describe, expect, it } from '@jest/globals';
import {
  requireCounts,
  requireNonNegative,
  requirePositive,
  requirePositiveCounts,
  requireRatios,
} from './argument-range.js';
import { decimal } from './decimal.js';
import { requireNonNegativeDecimals, requirePositiveDecimals } from './decimal-range.js';

describe('argument guards', () => {
  it('let values within their range pass, the ends included', () => {
    expect(() => {
      requireRatios({ none: 0, all: 1 });
      requirePositive({ least: 5e-324 });
      requireNonNegative({ zero: 0 });
      requireCounts({ zero: 0 });
      requirePositiveCounts({ one: 1 });
      requireNonNegativeDecimals({ zero: decimal(0) });
      requirePositiveDecimals({ one: decimal(1) });
    }).not.toThrow();
  });

  it.each([
    ['share = 1.01 is outside [0, 1]', () => requireRatios({ share: 1.01 })],
    ['share = NaN is outside [0, 1]', () => requireRatios({ share: Number.NaN })],
    ['hours = 0 is outside (0, ∞)', () => requirePositive({ hours: 0 })],
    ['hours = Infinity is outside [0, ∞)', () => requireNonNegative({ hours: Infinity })],
    ['units = 1.5 is outside {0, 1, 2, …}', () => requireCounts({ units: 1.5 })],
    ['units = 0 is outside {1, 2, …}', () => requirePositiveCounts({ units: 0 })],
    ['price = -1 is outside [0, ∞)', () => requireNonNegativeDecimals({ price: decimal(-1) })],
    ['price = NaN is outside (0, ∞)', () => requirePositiveDecimals({ price: decimal('NaN') })],
  ])('say "%s"', (message, guard) => {
    expect(guard).toThrow(new RangeError(message));
  });
});
