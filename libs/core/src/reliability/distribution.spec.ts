import { describe, expect, it } from '@jest/globals';
import { convolve, convolveAll, meanCount, probabilityAtLeast, probabilityBelow } from './distribution.js';
import { expectedService } from './expected-service.js';

describe('distributions of counts', () => {
  it('of two dice have the well-known triangle', () => {
    const die = [0, ...Array<number>(6).fill(1 / 6)];
    const sum = convolve(die, die);
    expect(sum[7]).toBeCloseTo(6 / 36, 15);
    expect(meanCount(sum)).toBeCloseTo(7, 14);
  });

  it('of nothing are certainly 0', () => {
    expect(convolveAll([])).toEqual([1]);
  });

  it('are split at the need, also outside their range', () => {
    const distribution = [0.1, 0.2, 0.7];
    expect(probabilityBelow({ distribution, needed: 0 })).toBe(0);
    expect(probabilityBelow({ distribution, needed: -3 })).toBe(0);
    expect(probabilityAtLeast({ distribution, needed: -3 })).toBeCloseTo(1, 15);
    expect(probabilityAtLeast({ distribution, needed: 9 })).toBe(0);
  });
});

describe('expectedService', () => {
  it('rounds the need of a fraction of a unit up and serves in proportion', () => {
    const service = expectedService({ distribution: [0.1, 0.2, 0.7], fullCapacity: 1.6 });
    expect(service.fullServiceProbability).toBeCloseTo(0.7, 15);
    expect(service.unservedRatio).toBeCloseTo(0.1 + 0.2 * (0.6 / 1.6), 15);
  });

  it('refuses a need of nothing', () => {
    expect(() => expectedService({ distribution: [1], fullCapacity: 0 })).toThrow(RangeError);
  });
});
