import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { growthSeconds, growthSteps, scaleOutWindow } from './scale-out-window.js';

const LAW = { firstBatchSeconds: decimal(240), batchEverySeconds: decimal(60), batchReplicas: 10 };
const POOL = { ...LAW, load: decimal(12_000), capacity: decimal(100), shedUtilization: decimal('0.95') };

describe('scaleOutWindow', () => {
  it('adds up the shortfall batch by batch: 3830·240 + (2880 + 1930 + 980 + 30)·60', () => {
    const window = scaleOutWindow({ ...POOL, replicas: 86 });
    expect(window.lostWork.toFixed()).toBe('1268400');
    expect(window.degradedSeconds.toFixed()).toBe('480');
  });

  it('has no window where the replicas are enough', () => {
    const window = scaleOutWindow({ ...POOL, replicas: 127 });
    expect(window.degradedSeconds.toFixed()).toBe('0');
    expect(window.lostWork.toFixed()).toBe('0');
    expect(window.initialServedRatio.toFixed()).toBe('1');
  });

  it('serves all of no load and starts from nothing', () => {
    expect(scaleOutWindow({ ...POOL, load: decimal(0), replicas: 0 }).initialServedRatio.toFixed()).toBe('1');
    expect(scaleOutWindow({ ...POOL, replicas: 0 }).initialServedRatio.toFixed()).toBe('0');
  });

  it('refuses batches of nothing and negative times', () => {
    expect(() => scaleOutWindow({ ...POOL, replicas: 1, batchReplicas: 0 })).toThrow('batchReplicas = 0');
    expect(() => growthSeconds({ ...LAW, firstBatchSeconds: decimal(-1), replicas: 1, target: 2 })).toThrow(
      'firstBatchSeconds = -1',
    );
  });
});

describe('growth', () => {
  it('goes through one stretch per batch, which together last as long as the growth', () => {
    const growth = { ...LAW, replicas: 5, target: 31 };
    const steps = growthSteps(growth);
    expect(steps.map(({ replicas }) => replicas)).toEqual([5, 15, 25]);
    expect(steps.reduce((sum, { seconds }) => sum + seconds.toNumber(), 0)).toBe(growthSeconds(growth).toNumber());
  });

  it('takes no time where the size is reached already', () => {
    expect(growthSeconds({ ...LAW, replicas: 31, target: 31 }).toFixed()).toBe('0');
  });
});
