import { describe, expect, it } from '@jest/globals';
import { downtimeMinutes, outageBudget, repairedUnit, unavailabilityOfMinutesPerYear } from './downtime-budget.js';

describe('downtime', () => {
  it('of a year converts there and back', () => {
    const minutes = downtimeMinutes({ unavailability: 1e-9, windowHours: 8760 });
    expect(unavailabilityOfMinutesPerYear(minutes)).toBeCloseTo(1e-9, 24);
    expect(() => unavailabilityOfMinutesPerYear(600_000)).toThrow(RangeError);
  });
});

describe('outageBudget', () => {
  const outages = [{ perYear: 2, scopeRatio: 0.5 }];

  it('goes below 0 where the dependencies alone miss the objective', () => {
    const budget = outageBudget({ targetUnavailability: 1e-4, dependencyUnavailabilities: [1e-4, 1e-4], outages });
    expect(budget.ownMinutes).toBeCloseTo(-52.56, 10);
  });

  it('has no minutes per outage where none is expected', () => {
    const budget = outageBudget({ targetUnavailability: 1e-4, dependencyUnavailabilities: [], outages: [] });
    expect(budget.minutesPerOutage).toBeNull();
  });
});

describe('repairedUnit', () => {
  it('is always up where repair takes no time', () => {
    expect(repairedUnit({ mttfHours: 100, mttrHours: 0 })).toEqual({ p: 1, u: 0 });
    expect(() => repairedUnit({ mttfHours: 0, mttrHours: 1 })).toThrow('mttfHours = 0');
  });
});
