import { describe, expect, it } from '@jest/globals';
import { elasticReplicas, hourlyLoads, peakLoad } from './diurnal.js';
import { compoundLoad, linearLoad } from './growth.js';
import { lognormalCumulative, lognormalMean, lognormalQuantile, lognormalThrough } from './lognormal.js';

describe('growth', () => {
  it('compounds or adds, and never falls below nothing', () => {
    expect(compoundLoad({ load: 100, annualGrowthRatio: 0.5, years: 2 })).toBe(225);
    expect(linearLoad({ load: 100, addedPerYear: 50, years: 2 })).toBe(200);
    expect(linearLoad({ load: 100, addedPerYear: -80, years: 2 })).toBe(0);
    expect(() => compoundLoad({ load: 1, annualGrowthRatio: -1, years: 1 })).toThrow(RangeError);
  });
});

describe('lognormal load', () => {
  it('passes through the two quantiles it was made from', () => {
    const load = lognormalThrough({ p50: 1000, p90: 1800 });
    expect(lognormalQuantile({ load, q: 0.5 })).toBeCloseTo(1000, 9);
    expect(lognormalQuantile({ load, q: 0.9 })).toBeCloseTo(1800, 9);
    expect(lognormalCumulative({ load, limit: 1800 })).toBeCloseTo(0.9, 14);
  });

  it('without spread is its median', () => {
    const load = lognormalThrough({ p50: 1000, p90: 1000 });
    expect(lognormalMean(load)).toBeCloseTo(1000, 9);
    expect(lognormalCumulative({ load, limit: 1001 })).toBe(1);
    expect(lognormalCumulative({ load, limit: 999 })).toBe(0);
  });

  it('refuses a 90th percentile below the median', () => {
    expect(() => lognormalThrough({ p50: 1000, p90: 900 })).toThrow(RangeError);
  });
});

describe('daily curve', () => {
  it('peaks at its hour and has its mean', () => {
    const curve = { average: 100, amplitudeRatio: 0.5, peakHour: 14 };
    const loads = hourlyLoads(curve);
    expect(loads[14]).toBe(peakLoad(curve));
    expect(loads.reduce((sum, load) => sum + load, 0) / 24).toBeCloseTo(100, 10);
  });

  it('saves nothing where the load is flat, and has nothing to save without replicas', () => {
    const flat = { capacity: 10, utilization: 0.5, minReplicas: 0 };
    expect(elasticReplicas({ ...flat, loads: [50, 50] }).savedRatio).toBe(0);
    expect(elasticReplicas({ ...flat, loads: [0, 0] }).savedRatio).toBeNull();
  });
});
