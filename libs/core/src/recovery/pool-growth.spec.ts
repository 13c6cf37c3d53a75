import { describe, expect, it } from '@jest/globals';
import { eachGrowth, type PoolGrowth, poolSizeAt } from './pool-growth.js';

const GROWTH: PoolGrowth = { from: 3, to: 25, firstAtSeconds: 100, everySeconds: 60, batchReplicas: 10 };

function growths(growth: PoolGrowth, { enough = Infinity, untilSeconds = Infinity } = {}) {
  const visits: (readonly [number, number])[] = [];
  eachGrowth(growth, { enough, untilSeconds, visit: (at, replicas) => visits.push([at, replicas]) });
  return visits;
}

describe('growth of a pool', () => {
  it('comes in batches from the first second on, and stops at its goal', () => {
    expect([0, 99, 100, 159, 160, 220, 1000].map((at) => poolSizeAt(GROWTH, at))).toEqual([3, 3, 13, 13, 23, 25, 25]);
    expect(growths(GROWTH)).toEqual([
      [100, 13],
      [160, 23],
      [220, 25],
    ]);
  });

  it('is not followed beyond what is noticed, nor beyond the repair', () => {
    expect(growths(GROWTH, { enough: 15 })).toEqual([
      [100, 13],
      [160, 23],
    ]);
    expect(growths(GROWTH, { untilSeconds: 160 })).toEqual([[100, 13]]);
  });

  it('comes all at once where no time passes between batches', () => {
    const atOnce = { ...GROWTH, everySeconds: 0 };
    expect(growths(atOnce)).toEqual([[100, 25]]);
    expect([99, 100].map((at) => poolSizeAt(atOnce, at))).toEqual([3, 25]);
  });

  it('does nothing where the goal is reached', () => {
    expect(growths({ ...GROWTH, to: 3 })).toEqual([]);
    expect(poolSizeAt({ ...GROWTH, to: 3 }, 1000)).toBe(3);
  });
});
