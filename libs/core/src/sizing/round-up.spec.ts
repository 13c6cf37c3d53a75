import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { desiredReplicas, evictionsAllowed } from './autoscaler-desired.js';
import { capacityAfterLargestLoss } from './largest-loss.js';
import { replicasForResources } from './resource-need.js';
import { nextMultiple, unitsToBuy } from './round-up.js';

describe('rounding up', () => {
  it('keeps a count that is a multiple already', () => {
    expect(nextMultiple({ count: 9, multiple: 3 })).toBe(9);
    expect(nextMultiple({ count: 10, multiple: 3 })).toBe(12);
    expect(nextMultiple({ count: 0, multiple: 3 })).toBe(0);
  });

  it('buys steps exactly: 1.1 × 100 is not more than 110', () => {
    const bought = unitsToBuy({ units: decimal(100), headroomRatio: decimal('0.1'), step: decimal(10) });
    expect(bought.toFixed()).toBe('110');
  });

  it('desires nothing of nothing and keeps what is on target', () => {
    expect(desiredReplicas({ current: 0, metric: decimal(70), target: decimal(50) })).toBe(0);
    expect(desiredReplicas({ current: 7, metric: decimal('0.7'), target: decimal('0.7') })).toBe(7);
  });

  it('allows evictions only above the share that must stay', () => {
    expect(evictionsAllowed({ replicas: 7, minAvailableRatio: decimal('0.5') })).toBe(3);
    expect(evictionsAllowed({ replicas: 7, minAvailableRatio: decimal(1) })).toBe(0);
    expect(() => evictionsAllowed({ replicas: 7, minAvailableRatio: decimal(2) })).toThrow(RangeError);
  });
});

describe('needs of several resources', () => {
  it('follow the scarcest one, after the overhead of every replica', () => {
    const cpu = { demand: decimal(100), capacity: decimal(10), utilization: decimal('0.5') };
    const memory = { ...cpu, overheadPerReplica: decimal(8) };
    expect(replicasForResources([cpu])).toBe(20);
    expect(replicasForResources([cpu, memory])).toBe(100);
    expect(replicasForResources([])).toBe(0);
  });

  it('cannot be met by a replica that is all overhead', () => {
    const memory = {
      demand: decimal(1),
      capacity: decimal(8),
      utilization: decimal(1),
      overheadPerReplica: decimal(8),
    };
    expect(() => replicasForResources([memory])).toThrow(RangeError);
  });
});

describe('capacityAfterLargestLoss', () => {
  it('is 0 where all are lost', () => {
    expect(capacityAfterLargestLoss({ capacities: [decimal(5), decimal(7)], lost: 2 }).toFixed()).toBe('0');
  });
});
