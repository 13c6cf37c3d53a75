import { describe, expect, it } from '@jest/globals';
import { erfc } from './complementary-error-function.js';
import { normalCumulative, normalDensity } from './normal-distribution.js';
import { normalQuantile } from './normal-quantile.js';

function relativeError(actual: number, exact: number): number {
  return Math.abs(actual / exact - 1);
}

describe('erfc', () => {
  it.each([
    [-3, 1.9999779095030015],
    [0.1, 0.88753708398171505],
    [0.46875, 0.507386526782062],
    [0.5, 0.47950012218695346],
    [2, 0.0046777349810472659],
    [4.5, 1.9661604415428874e-10],
    [10, 2.0884875837625447e-45],
    [25, 8.300172571196523e-274],
  ])('agrees with the tabulated value at %d', (x, exact) => {
    expect(relativeError(erfc(x), exact)).toBeLessThan(1e-14);
  });
});

describe('normalCumulative', () => {
  it('is one half at 0 and adds up to 1 with its mirror image', () => {
    expect(normalCumulative(0)).toBe(0.5);
    expect(normalCumulative(1.3) + normalCumulative(-1.3)).toBeCloseTo(1, 15);
  });

  it('has the density as its slope', () => {
    const slope = (normalCumulative(0.7001) - normalCumulative(0.6999)) / 0.0002;
    expect(slope).toBeCloseTo(normalDensity(0.7), 8);
  });
});

describe('normalQuantile', () => {
  it('gives the quantile of 90 % that fits a lognormal to P50 and P90', () => {
    expect(relativeError(normalQuantile(0.9), 1.2815515655446004)).toBeLessThan(1e-15);
  });

  it.each([1e-300, 1e-20, 1e-6, 0.02, 0.3, 0.5, 0.8, 0.999])('is the inverse of the cumulative at %d', (p) => {
    expect(relativeError(normalCumulative(normalQuantile(p)), p)).toBeLessThan(5e-13);
  });

  it('has no value at the ends', () => {
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => normalQuantile(1)).toThrow('p = 1 is outside (0, 1)');
  });
});
