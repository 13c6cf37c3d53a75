import { describe, expect, it } from '@jest/globals';
import { compensatedSum } from './compensated-sum.js';
import {
  allUp,
  atLeastOnce,
  complement,
  ninesOf,
  parallelUnavailability,
  seriesUnavailability,
  upDown,
  wholeNinesOf,
} from './probability.js';

describe('unavailability algebra', () => {
  it('keeps the digits of unavailabilities far below the precision of 1', () => {
    expect(seriesUnavailability([1e-20, 2e-20])).toBeCloseTo(3e-20, 34);
    expect(parallelUnavailability([1e-12, 1e-12, 1e-12])).toBeCloseTo(1e-36, 50);
  });

  it('is down for certain in series with something that is never up', () => {
    expect(seriesUnavailability([0.1, 1, 0])).toBe(1);
  });

  it('is never down as a series of nothing and never up as a choice of nothing', () => {
    expect(seriesUnavailability([])).toBe(0);
    expect(parallelUnavailability([])).toBe(1);
  });

  it('has no negative zero', () => {
    expect(Object.is(seriesUnavailability([0]), 0)).toBe(true);
    expect(Object.is(atLeastOnce({ probability: 0, times: 5 }), 0)).toBe(true);
    expect(Object.is(ninesOf(1), 0)).toBe(true);
  });

  it('names a value that is no probability', () => {
    expect(() => seriesUnavailability([0.1, 1.5])).toThrow('unavailability = 1.5 is outside [0, 1]');
    expect(() => parallelUnavailability([Number.NaN])).toThrow(RangeError);
  });
});

describe('atLeastOnce', () => {
  it('is certain for a certain chance and impossible without a chance', () => {
    expect(atLeastOnce({ probability: 1, times: 2 })).toBe(1);
    expect(atLeastOnce({ probability: 1, times: 0 })).toBe(0);
    expect(() => atLeastOnce({ probability: 0.5, times: -1 })).toThrow(RangeError);
  });
});

describe('complement and upDown', () => {
  it('takes the complement of the digits as written', () => {
    expect(complement('0.9995')).toBe(0.0005);
    expect(complement(0.99999999999)).toBe(1e-11);
    expect(upDown('0.9')).toEqual({ p: 0.9, u: 0.1 });
    expect(() => upDown('1.1')).toThrow(RangeError);
  });

  it('pairs the chance that all are up with its complement', () => {
    const three = allUp({ each: upDown('0.999'), count: 3 });
    expect(three.p).toBeCloseTo(0.997002999, 15);
    expect(three.u).toBeCloseTo(0.002997001, 15);
  });
});

describe('ninesOf', () => {
  it('counts nines, whole or not, and has none to count at 0', () => {
    expect(ninesOf(1e-4)).toBeCloseTo(4, 15);
    expect(wholeNinesOf(1.5e-7)).toBe(6);
    expect(ninesOf(0)).toBeNull();
    expect(wholeNinesOf(0)).toBeNull();
  });
});

describe('compensatedSum', () => {
  it('adds back what the additions lost', () => {
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(compensatedSum([])).toBe(0);
  });
});
