import { describe, expect, it } from '@jest/globals';
import { fittedHeadroom, halfinWhittBeta, halfinWhittWaiting, squareRootStaffing } from './square-root-staffing.js';

describe('square-root staffing', () => {
  it('makes everybody wait at β = 0 and inverts its formula elsewhere', () => {
    expect(halfinWhittWaiting(0)).toBe(1);
    expect(halfinWhittBeta(halfinWhittWaiting(1.761))).toBeCloseTo(1.761, 12);
    expect(halfinWhittBeta(1)).toBeCloseTo(0, 12);
  });

  it('gives the qualities of service that Netflix quotes for its first two tiers', () => {
    expect(halfinWhittWaiting(2.375)).toBeCloseTo(0.01, 3);
    expect(halfinWhittWaiting(1.761)).toBeCloseTo(0.05, 2);
  });

  it('needs no server for no load', () => {
    expect(squareRootStaffing({ erlangs: 0, beta: 2 })).toBe(0);
  });

  it('refuses probabilities and cores out of range', () => {
    expect(() => halfinWhittBeta(0)).toThrow(RangeError);
    expect(() => fittedHeadroom({ coefficient: 0.712, exponent: 0.448, effectiveCores: 0 })).toThrow(RangeError);
  });
});
