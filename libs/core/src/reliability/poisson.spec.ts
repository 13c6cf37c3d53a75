import { describe, expect, it } from '@jest/globals';
import { leastSpares, poissonUpperTail } from './poisson.js';

const YEAR_HOURS = 8760;

describe('the tail of a Poisson count', () => {
  it('is 1 − e^−m above 0 and 1 − e^−m(1 + m) above 1', () => {
    expect(poissonUpperTail({ mean: 2, above: 0 })).toBeCloseTo(1 - Math.exp(-2), 15);
    expect(poissonUpperTail({ mean: 2, above: 1 })).toBeCloseTo(1 - 3 * Math.exp(-2), 15);
    expect(poissonUpperTail({ mean: 2, above: 2 })).toBeCloseTo(1 - 5 * Math.exp(-2), 15);
  });

  it('keeps its digits where it is small: m²/2 to first order', () => {
    const mean = 1e-8;
    expect(poissonUpperTail({ mean, above: 1 }) / (mean ** 2 / 2)).toBeCloseTo(1, 7);
  });

  it('falls with the count and rises with the mean', () => {
    for (const mean of [0.01, 1, 30, 900]) {
      for (let above = 0; above < 2 * mean + 5; above += Math.ceil((mean + 1) / 7)) {
        const here = poissonUpperTail({ mean, above });
        expect(here).toBeGreaterThanOrEqual(poissonUpperTail({ mean, above: above + 1 }));
        expect(here).toBeLessThanOrEqual(poissonUpperTail({ mean: mean * 1.1, above }));
      }
    }
  });

  it('is nothing without failures', () => {
    expect(poissonUpperTail({ mean: 0, above: 0 })).toBe(0);
    expect(() => poissonUpperTail({ mean: -1, above: 0 })).toThrow(RangeError);
  });
});

describe('spares for the entire time of recovery', () => {
  const sparesFor = (units: number, mttr: number) => leastSpares({ units, mttr, mtbf: YEAR_HOURS, bound: 1e-4 });

  it('are 1 for ten units and an hour, 2 for a day, 4 for a hundred units and a day (guide S16)', () => {
    expect(sparesFor(10, 1)).toBe(1);
    expect(sparesFor(10, 24)).toBe(2);
    expect(sparesFor(100, 24)).toBe(4);
  });

  it('are none for nothing, and never fewer with more units or slower repair', () => {
    expect(sparesFor(0, 24)).toBe(0);
    for (const units of [1, 5, 50, 500]) {
      for (const mttr of [0.1, 4, 48]) {
        expect(sparesFor(units * 2, mttr)).toBeGreaterThanOrEqual(sparesFor(units, mttr));
        expect(sparesFor(units, mttr * 2)).toBeGreaterThanOrEqual(sparesFor(units, mttr));
      }
    }
  });
});
