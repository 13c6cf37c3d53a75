import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { slotPlan } from './host-slots.js';

describe('slotPlan', () => {
  it('has negative slots where the tolerated loss leaves too few', () => {
    const host = { memory: decimal(4) };
    const plan = slotPlan({
      hosts: [host, host],
      machines: Array(5).fill({ memory: decimal(1) }),
      hostFailuresTolerated: 1,
    });
    expect(plan.availableSlots).toBe(-1);
    expect(plan.failoverCapacity).toBe(0);
  });

  it('gives a host without a needed resource no slot', () => {
    const machines = [{ cpu: decimal(1), gpu: decimal(1) }];
    const plan = slotPlan({ hosts: [{ cpu: decimal(8) }], machines, hostFailuresTolerated: 0 });
    expect(plan.slotsPerHost).toEqual([0]);
  });

  it('refuses machines that need nothing', () => {
    expect(() => slotPlan({ hosts: [], machines: [], hostFailuresTolerated: 0 })).toThrow(RangeError);
  });
});
