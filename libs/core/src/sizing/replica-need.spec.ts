import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { measuredReplicaNeed, replicaNeed, replicaNeedOfFraction } from './replica-need.js';

function need(load: string, capacity: string, utilization: string): number {
  return replicaNeed({ load: decimal(load), capacity: decimal(capacity), utilization: decimal(utilization) });
}

describe('replicaNeed', () => {
  it('gives 100 for 5700 over 100 × 0.57, where doubles give 101', () => {
    expect(need('5700', '100', '0.57')).toBe(100);
  });

  it('needs one more as soon as the load exceeds a whole number of replicas by any amount', () => {
    expect(need('5700.00000000000000000001', '100', '0.57')).toBe(101);
  });

  it('needs one replica for the least load and none for no load', () => {
    expect(need('0.000000000000000000000001', '100', '1')).toBe(1);
    expect(need('0', '100', '0.5')).toBe(0);
  });

  it('stays exact where the count is so large that doubles cannot decide', () => {
    expect(need('57000000000000', '100', '0.57')).toBe(1_000_000_000_000);
    expect(need('57000000000001', '100', '0.57')).toBe(1_000_000_000_001);
  });

  it('names the value that is out of range', () => {
    expect(() => need('-1', '100', '0.5')).toThrow(RangeError);
    expect(() => need('1', '0', '0.5')).toThrow('capacity = 0');
    expect(() => need('1', '-2', '-0.5')).toThrow('capacity = -2 or utilization = -0.5 is outside (0, ∞)');
    expect(() => need('1e30', '1', '1')).toThrow('is outside [0, 2^53)');
  });
});

describe('replicaNeedOfFraction', () => {
  it('compares by cross-multiplication, so that a third of 300 at 100 each is exactly 1', () => {
    const share = decimal(300).div(3);
    expect(replicaNeedOfFraction({ numerator: share, denominator: decimal(100) })).toBe(1);
  });
});

describe('measuredReplicaNeed', () => {
  it('takes a quotient within a billionth of a whole number for that number', () => {
    expect(measuredReplicaNeed({ load: 5700, capacity: 100, utilization: 0.57 })).toBe(100);
    expect(measuredReplicaNeed({ load: 5701, capacity: 100, utilization: 0.57 })).toBe(101);
    expect(measuredReplicaNeed({ load: 0, capacity: 100, utilization: 0.57 })).toBe(0);
  });

  it('refuses a load that is no number', () => {
    expect(() => measuredReplicaNeed({ load: Number.NaN, capacity: 1, utilization: 1 })).toThrow(RangeError);
  });
});
