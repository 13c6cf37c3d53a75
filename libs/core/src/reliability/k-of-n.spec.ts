import { describe, expect, it } from '@jest/globals';
import { binomialDistribution, binomialLowerTail, binomialTails, binomialUpperTail } from './k-of-n.js';

function relativeError(actual: number, exact: number): number {
  return Math.abs(actual / exact - 1);
}

describe('binomial tails', () => {
  it.each([
    // n, k, u as printed, P(X < k) summed in 60-digit decimals
    [60, 40, 0.005, 3.1593651756000625e-33],
    [1000, 990, 0.001, 9.599955185228216e-9],
    [200, 150, 0.0001, 1.3155113507272292e-156],
    [1000, 400, 0.5, 9.008412706280356e-11],
  ])('keep their digits for %d units of which %d are needed', (n, k, u, exact) => {
    expect(relativeError(binomialLowerTail({ n, k, p: 1 - u, u }), exact)).toBeLessThan(1e-13);
  });

  it('keep their digits on the side of rare events too: 3u² for two of three', () => {
    expect(relativeError(binomialUpperTail({ n: 3, k: 2, p: 1e-12, u: 1 }), 3e-24)).toBeLessThan(1e-11);
  });

  it('do not overflow for a million units', () => {
    const { lower, upper } = binomialTails({ n: 1_000_000, k: 500_000, p: 0.5, u: 0.5 });
    expect(lower + upper).toBeCloseTo(1, 12);
    expect(upper - lower).toBeCloseTo(7.978845e-4, 9);
  });

  it('are certain for units that are always or never up, and for needs beyond the pool', () => {
    expect(binomialTails({ n: 4, k: 4, p: 1, u: 0 })).toEqual({ lower: 0, upper: 1 });
    expect(binomialTails({ n: 4, k: 1, p: 0, u: 1 })).toEqual({ lower: 1, upper: 0 });
    expect(binomialTails({ n: 4, k: 5, p: 0.9, u: 0.1 })).toEqual({ lower: 1, upper: 0 });
    expect(binomialTails({ n: 0, k: 0, p: 0.9, u: 0.1 })).toEqual({ lower: 0, upper: 1 });
  });

  it('refuse pairs that are not complementary and counts that are not whole', () => {
    expect(() => binomialTails({ n: 4, k: 2, p: 0.9, u: 0.2 })).toThrow('p = 0.9 and u = 0.2 do not add up to 1');
    expect(() => binomialTails({ n: 4, k: 1.5, p: 0.9, u: 0.1 })).toThrow(RangeError);
    expect(() => binomialTails({ n: -1, k: 0, p: 0.9, u: 0.1 })).toThrow(RangeError);
  });
});

describe('binomialDistribution', () => {
  it('lists every count, also those that cannot happen', () => {
    expect(binomialDistribution({ n: 2, p: 0.5, u: 0.5 })).toEqual([0.25, 0.5, 0.25]);
    expect(binomialDistribution({ n: 2, p: 1, u: 0 })).toEqual([0, 0, 1]);
    expect(binomialDistribution({ n: 2, p: 0, u: 1 })).toEqual([1, 0, 0]);
    expect(binomialDistribution({ n: 0, p: 0.9, u: 0.1 })).toEqual([1]);
  });
});
