import { describe, expect, it } from '@jest/globals';
import { responseExceeds, serviceLevel, waitExceeds, waitQuantile } from './waiting-tail.js';

describe('waits and responses', () => {
  it('of one server have the exponential tail e^(−(μ−λ)t)', () => {
    const queue = { arrivalRate: 0.5, serviceTime: 1, servers: 1 };
    expect(responseExceeds({ ...queue, time: 3 })).toBeCloseTo(Math.exp(-1.5), 14);
    expect(waitExceeds({ ...queue, time: 3 })).toBeCloseTo(0.5 * Math.exp(-1.5), 14);
  });

  it('pass smoothly through the point where both exponentials of the response coincide', () => {
    const at = responseExceeds({ arrivalRate: 2, serviceTime: 1, servers: 3, time: 2 });
    const beside = responseExceeds({ arrivalRate: 2 + 1e-9, serviceTime: 1, servers: 3, time: 2 });
    expect(beside).toBeCloseTo(at, 8);
  });

  it('of an overloaded queue have no bound', () => {
    const queue = { arrivalRate: 5, serviceTime: 1, servers: 3 };
    expect(waitExceeds({ ...queue, time: 100 })).toBe(1);
    expect(responseExceeds({ ...queue, time: 100 })).toBe(1);
    expect(serviceLevel({ ...queue, time: 100 })).toBe(0);
    expect(waitQuantile({ ...queue, share: 0.9 })).toBeNull();
  });

  it('are 0 for a share that does not wait at all', () => {
    expect(waitQuantile({ arrivalRate: 1, serviceTime: 1, servers: 10, share: 0.9 })).toBe(0);
    expect(() => waitQuantile({ arrivalRate: 1, serviceTime: 1, servers: 10, share: 1 })).toThrow(RangeError);
  });
});
