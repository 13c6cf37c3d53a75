import { describe, expect, it } from '@jest/globals';
import { repairableAvailability } from './birth-death.js';
import { steadyStateByElimination } from './gth.js';

const SINGLE = {
  units: 1,
  required: 1,
  failureRatePerHour: 0.001,
  repairRatePerHour: 0.25,
  repairCrews: 1,
  active: 1,
  dormancyRatio: 0,
};

describe('repairableAvailability', () => {
  it('of one unit is MTTF / (MTTF + MTTR)', () => {
    const result = repairableAvailability(SINGLE);
    expect(result.availability).toBeCloseTo(1000 / 1004, 14);
    expect(result.meanUpHours).toBeCloseTo(1000, 9);
    expect(result.meanDownHours).toBeCloseTo(4, 12);
    expect(result.meanTimeToFirstFailureHours).toBeCloseTo(1000, 9);
  });

  it('is better with a cold standby than with a hot one', () => {
    const pair = { ...SINGLE, units: 2 };
    const cold = repairableAvailability({ ...pair, dormancyRatio: 0 }).unavailability;
    expect(cold).toBeLessThan(repairableAvailability({ ...pair, dormancyRatio: 1 }).unavailability);
  });

  it('agrees with the elimination of the same chain', () => {
    const chain = repairableAvailability({ ...SINGLE, units: 2, active: 2 }).stateProbabilities;
    const solved = steadyStateByElimination([
      [0, 0.002, 0],
      [0.25, 0, 0.001],
      [0, 0.25, 0],
    ]);
    chain.forEach((probability, state) => {
      expect(probability / (solved[state] ?? 0)).toBeCloseTo(1, 12);
    });
  });

  it('refuses more required than there are, and rates of 0', () => {
    expect(() => repairableAvailability({ ...SINGLE, required: 2 })).toThrow('units - required = -1');
    expect(() => repairableAvailability({ ...SINGLE, active: 2 })).toThrow('units - active = -1');
    expect(() => repairableAvailability({ ...SINGLE, repairRatePerHour: 0 })).toThrow('repairRatePerHour = 0');
  });
});

describe('steadyStateByElimination', () => {
  it('keeps the digits of rates that differ by many powers of ten', () => {
    const [up, down] = steadyStateByElimination([
      [0, 1e-18],
      [1, 0],
    ]);
    expect(up).toBe(1);
    expect((down ?? 0) / 1e-18).toBeCloseTo(1, 14);
  });

  it('refuses chains that fall apart and rates that form no square', () => {
    expect(() => steadyStateByElimination([])).toThrow('states = 0');
    expect(() => steadyStateByElimination([[0, 1]])).toThrow('a row has 2 rates for 1 states');
    expect(() =>
      steadyStateByElimination([
        [0, -1],
        [1, 0],
      ]),
    ).toThrow('a rate is outside [0, ∞)');
    expect(() =>
      steadyStateByElimination([
        [0, 1],
        [0, 0],
      ]),
    ).toThrow('state 1 cannot leave');
  });
});
