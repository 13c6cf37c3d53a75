import { describe, expect, it } from '@jest/globals';
import { commonCauseFailure } from './common-cause.js';
import { activeStandbyAvailability, failoverDowntimeMinutesPerYear } from './coverage.js';

describe('coverage', () => {
  it('matters more than the speed of a failover', () => {
    const failovers = { failoversPerYear: 4, failoverMinutes: 2, uncoveredMinutes: 60 };
    const minutes = (coverageRatio: number): number => failoverDowntimeMinutesPerYear({ ...failovers, coverageRatio });
    expect(minutes(1)).toBe(8);
    expect(minutes(0)).toBe(240);
  });

  it('of a pair makes all states add up to 1', () => {
    const rates = { failureRatePerHour: 0.01, repairRatePerHour: 0.1 };
    const pair = activeStandbyAvailability({ ...rates, coverageRatio: 0.9, failoverMinutes: 5, uncoveredMinutes: 30 });
    const states = [pair.bothUp, pair.failingOver, pair.uncovered, pair.oneUp, pair.noneUp];
    expect(states.reduce((sum, state) => sum + state, 0)).toBeCloseTo(1, 15);
    expect(pair.availability + pair.unavailability).toBeCloseTo(1, 15);
  });

  it('refuses a ratio out of range', () => {
    const failovers = { failoversPerYear: 1, failoverMinutes: 2, uncoveredMinutes: 60 };
    expect(() => failoverDowntimeMinutesPerYear({ ...failovers, coverageRatio: 1.1 })).toThrow('coverageRatio = 1.1');
  });
});

describe('commonCauseFailure', () => {
  it('without a common cause leaves the independent part', () => {
    const input = { units: 2, failuresThatStop: 2, failureRatePerHour: 0.001, hours: 10 };
    const failure = commonCauseFailure({ ...input, commonCauseRatio: 0 });
    expect(failure.independent).toBeCloseTo(1e-4, 18);
    expect(failure.commonCause).toBe(0);
  });
});
