import { describe, expect, it } from '@jest/globals';
import { loadFactorAfterLoss, safeNormalUtilization, utilizationAfterLoss } from './utilization-after-loss.js';

describe('utilization after a loss', () => {
  it('shows 120 % for two nodes at 60 % that lose one, and 60 % with a third node (guide S18, S19)', () => {
    expect(utilizationAfterLoss({ utilization: 0.6, count: 2, lost: 1 })).toBe(1.2);
    expect(utilizationAfterLoss({ utilization: 0.4, count: 3, lost: 1 })).toBeCloseTo(0.6, 15);
  });

  it('is null where none is left', () => {
    expect(utilizationAfterLoss({ utilization: 0.6, count: 2, lost: 2 })).toBeNull();
    expect(loadFactorAfterLoss({ count: 2, lost: 5 })).toBeNull();
    expect(safeNormalUtilization({ maxUtilizationInFailure: 0.8, count: 2, lost: 2 })).toBe(0);
  });

  it('meets the limit exactly when the normal utilization is the safe one', () => {
    const utilization = safeNormalUtilization({ maxUtilizationInFailure: 0.8, count: 5, lost: 2 });
    expect(utilizationAfterLoss({ utilization, count: 5, lost: 2 })).toBeCloseTo(0.8, 15);
  });

  it('refuses counts out of range', () => {
    expect(() => loadFactorAfterLoss({ count: 0, lost: 0 })).toThrow('count = 0');
    expect(() => loadFactorAfterLoss({ count: 2, lost: -1 })).toThrow('lost = -1');
  });
});
