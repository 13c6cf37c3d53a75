import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { coldFailover, expectedRtoSeconds, recoveredWithin } from './cold-failover.js';
import { warmFailover } from './warm-failover.js';

const LOAD = { load: decimal(1000), capacity: decimal(100), shedUtilization: decimal(1) };
const STEPS = {
  detectSeconds: decimal(60),
  decideSeconds: decimal(40),
  promoteSeconds: decimal(30),
  routeSeconds: decimal(50),
  batchReplicas: 4,
  batchEverySeconds: decimal(20),
};

describe('warm failover', () => {
  const warm = (running: number, firstBatch: number) =>
    warmFailover({ ...LOAD, ...STEPS, running, firstBatchSeconds: decimal(firstBatch) });

  it('with everything running loses the time to first traffic alone', () => {
    const failover = warm(10, 200);
    expect(failover.fullServiceSeconds?.toFixed()).toBe('150');
    expect(failover.equivalentOutageSeconds?.toFixed()).toBe('150');
    expect(failover.servedRatioAtRto.toFixed()).toBe('1');
  });

  it('grows while traffic is still being re-routed: batches at 130 and 150 leave 1000·150 lost', () => {
    const failover = warm(2, 30);
    expect(failover.servedRatioAtRto.toFixed()).toBe('1');
    expect(failover.fullServiceSeconds?.toFixed()).toBe('150');
    expect(failover.lostWork?.toFixed()).toBe('150000');
  });

  it('loses what the running replicas cannot carry: 150000 + 800·50 + 400·20', () => {
    const failover = warm(2, 100);
    expect(failover.servedRatioAtRto.toFixed()).toBe('0.2');
    expect(failover.fullServiceSeconds?.toFixed()).toBe('220');
    expect(failover.lostWork?.toFixed()).toBe('198000');
  });
});

describe('cold failover', () => {
  const cold = (stopped: number) => coldFailover({ ...LOAD, ...STEPS, stopped, startSeconds: decimal(100) });

  it('waits for the first started batch: 200000 + 600·20 + 200·20', () => {
    const failover = cold(10);
    expect(failover.rtoSeconds.toFixed()).toBe('200');
    expect(failover.fullServiceSeconds?.toFixed()).toBe('240');
    expect(failover.lostWork?.toFixed()).toBe('216000');
  });

  it('never reaches full service with too few stopped replicas, and says so with null', () => {
    const failover = cold(3);
    expect(failover.servedRatioAtRto.toFixed()).toBe('0.3');
    expect(failover.fullServiceSeconds).toBeNull();
    expect(failover.lostWork).toBeNull();
    expect(failover.equivalentOutageSeconds).toBeNull();
  });
});

describe('an uncertain start', () => {
  const start = { rtoSeconds: 100, startSuccessRatio: 0.9, extraDelaySeconds: 1000 };

  it('adds the delay in the share of cases where it fails', () => {
    expect(expectedRtoSeconds(start)).toBeCloseTo(200, 12);
    expect(recoveredWithin({ ...start, withinSeconds: 99 })).toBe(0);
    expect(recoveredWithin({ ...start, withinSeconds: 100 })).toBe(0.9);
    expect(recoveredWithin({ ...start, withinSeconds: 1100 })).toBe(1);
  });
});
