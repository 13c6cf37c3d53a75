import { describe, expect, it } from '@jest/globals';
import { approximateDataLossHours, mirrorDataLossHours, stripedDataLossHours } from './mean-time-to-data-loss.js';
import { failureWithin, shardedDataLoss, spareExhausted } from './recovery-window.js';

describe('the recovery window', () => {
  it('cannot exhaust spare in no time, nor more spare than there are survivors', () => {
    expect(failureWithin({ failureRate: 1, duration: 0 })).toBe(0);
    expect(spareExhausted({ survivors: 5, spare: 0, failureRate: 0.1, duration: 0 })).toBe(0);
    expect(spareExhausted({ survivors: 5, spare: 5, failureRate: 0.1, duration: 10 })).toBe(0);
  });

  it('without spare is the chance that any survivor fails', () => {
    const risk = spareExhausted({ survivors: 3, spare: 0, failureRate: 1e-9, duration: 1 });
    expect(risk / 3e-9).toBeCloseTo(1, 8);
  });

  it('grows with the time to replace and shrinks with parity', () => {
    const loss = (parityShards: number, replacementDays: number): number =>
      shardedDataLoss({ dataShards: 4, parityShards, failuresPerYear: 0.1, replacementDays }).lossPerYear;
    expect(loss(2, 7)).toBeGreaterThan(loss(2, 1));
    expect(loss(3, 1)).toBeLessThan(loss(2, 1));
    expect(() => loss(2, 0)).toThrow('replacementDays = 0');
  });
});

describe('mean time to data loss', () => {
  it('of a mirror approaches MTTF² / (2 · MTTR) where repair is fast', () => {
    const disks = { mttfHours: 1e6, mttrHours: 1 };
    const approximate = approximateDataLossHours({ ...disks, groups: 1, disksPerGroup: 2 });
    expect(mirrorDataLossHours(disks) / approximate).toBeCloseTo(1, 5);
  });

  it('of stripes falls with every disk', () => {
    expect(stripedDataLossHours({ mttfHours: 1000, disks: 4 })).toBe(250);
    expect(() => stripedDataLossHours({ mttfHours: 1000, disks: 0 })).toThrow(RangeError);
  });
});
