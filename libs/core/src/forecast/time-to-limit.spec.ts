import { describe, expect, it } from '@jest/globals';
import { firstDayAbove, orderDays, yearsToLimit, yearsToLimitLinear } from './time-to-limit.js';

describe('time to a limit', () => {
  it('is 0 where it is reached already and null where it never is', () => {
    expect(yearsToLimit({ now: 10, limit: 10, annualGrowthRatio: 0.5 })).toBe(0);
    expect(yearsToLimit({ now: 5, limit: 10, annualGrowthRatio: 0 })).toBeNull();
    expect(yearsToLimit({ now: 5, limit: 10, annualGrowthRatio: -0.2 })).toBeNull();
    expect(yearsToLimitLinear({ now: 10, limit: 5, addedPerYear: 1 })).toBe(0);
    expect(yearsToLimitLinear({ now: 5, limit: 10, addedPerYear: 0 })).toBeNull();
  });

  it('is a year for a doubling, and for the difference in linear growth', () => {
    expect(yearsToLimit({ now: 5, limit: 10, annualGrowthRatio: 1 })).toBeCloseTo(1, 15);
    expect(yearsToLimitLinear({ now: 5, limit: 10, addedPerYear: 5 })).toBe(1);
  });

  it('may ask for an order that is overdue', () => {
    expect(orderDays({ years: 0.1, leadTimeDays: 60 })).toEqual({ days: 36.5, lastDayWithin: 36, orderByDay: -24 });
  });

  it('finds the first day above a limit, which itself is still within', () => {
    expect(firstDayAbove({ loads: [1, 3, 2, 4], limit: 3 })).toBe(3);
    expect(firstDayAbove({ loads: [1, 2], limit: 3 })).toBeNull();
  });
});
