import { describe, expect, it } from '@jest/globals';
import { backupRpo, recoveriesWithin, restoreMinutes, workLost } from './data-recovery.js';
import { detectionSeconds, equivalentFullOutageSeconds, rerouteSeconds, worstDetectionSeconds } from './detection.js';

describe('detection', () => {
  it('takes one interval more where the failure comes just after a probe', () => {
    const probe = { intervalSeconds: 10, toleratedFailures: 3, timeoutSeconds: 5 };
    expect(detectionSeconds(probe)).toBe(35);
    expect(worstDetectionSeconds(probe)).toBe(45);
  });

  it('is followed by the time clients keep an old address', () => {
    expect(rerouteSeconds({ detectSeconds: 35, ttlSeconds: 300 })).toBe(335);
    expect(equivalentFullOutageSeconds({ lostRatio: 0.5, seconds: 100 })).toBe(50);
    expect(() => rerouteSeconds({ detectSeconds: 35, ttlSeconds: -1 })).toThrow('ttlSeconds = -1');
  });
});

describe('recovery of data', () => {
  it('loses nothing with backups that are always there', () => {
    expect(backupRpo({ intervalMinutes: 0, durationMinutes: 0, copyLagMinutes: 0 })).toEqual({
      worstMinutes: 0,
      meanMinutes: 0,
    });
    expect(workLost({ rate: 500, rpo: 0 })).toBe(0);
  });

  it('takes as long as the data is large', () => {
    const restore = { provisionMinutes: 15, restoreGibPerHour: 500, validateMinutes: 30 };
    expect(restoreMinutes({ ...restore, sizeGib: 0 })).toBe(45);
    expect(restoreMinutes({ ...restore, sizeGib: 500 })).toBe(105);
    expect(() => restoreMinutes({ ...restore, sizeGib: 1, restoreGibPerHour: 0 })).toThrow('restoreGibPerHour = 0');
  });

  it('meets a target exactly, too', () => {
    const way = { rtoSeconds: 60, rpoSeconds: 5 };
    expect(recoveriesWithin([way], way)).toEqual([way]);
    expect(recoveriesWithin([way], { rtoSeconds: 59, rpoSeconds: 5 })).toEqual([]);
  });
});
