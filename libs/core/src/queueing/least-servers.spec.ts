import { describe, expect, it } from '@jest/globals';
import { leastServersForServiceLevel, leastServersForWaiting } from './least-servers.js';

describe('least servers', () => {
  it('are one for no load', () => {
    expect(leastServersForWaiting({ erlangs: 0, maxWaitingProbability: 0.2 })).toBe(1);
  });

  it('rise with a lower bound on utilization', () => {
    const target = { arrivalRate: 10, serviceTime: 1, maxWait: 1, serviceLevelRatio: 0.5 };
    expect(leastServersForServiceLevel({ ...target, maxUtilization: 1 })).toBeLessThan(20);
    expect(leastServersForServiceLevel({ ...target, maxUtilization: 0.5 })).toBe(20);
  });

  it('cannot promise that nobody ever waits', () => {
    const target = { arrivalRate: 1, serviceTime: 1, maxWait: 1, serviceLevelRatio: 1, maxUtilization: 1 };
    expect(() => leastServersForServiceLevel(target)).toThrow(RangeError);
    expect(() => leastServersForWaiting({ erlangs: 1, maxWaitingProbability: 0 })).toThrow(RangeError);
  });
});
