import { describe, expect, it } from '@jest/globals';
import { upDown } from '../numbers/probability.js';
import { capacityDistribution, differentUnitsAvailability } from './poisson-binomial.js';

describe('different units', () => {
  it('add their capacities where they are up', () => {
    const units = [
      { capacity: 2, ...upDown('0.9') },
      { capacity: 1, ...upDown('0.8') },
    ];
    const distribution = capacityDistribution(units);
    [0.02, 0.08, 0.18, 0.72].forEach((exact, capacity) => {
      expect(distribution[capacity]).toBeCloseTo(exact, 15);
    });
  });

  it('keep the digits of a tiny unavailability', () => {
    const unit = { p: 1, u: 1e-15 };
    expect(differentUnitsAvailability({ units: [unit, unit], k: 1 }).u).toBeCloseTo(1e-30, 44);
  });

  it('must have whole capacities', () => {
    expect(() => capacityDistribution([{ capacity: 0.5, p: 0.9, u: 0.1 }])).toThrow('capacity = 0.5');
  });
});
