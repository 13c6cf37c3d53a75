import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, test } from '@jest/globals';
import { heapGrowthPercent, keepHeapGrowthLimited, ownSize } from './heap-growth.js';

const MEGABYTE = 1e6;

describe('the growth of heaps', () => {
  test.each([
    { megabytes: 100, threadCount: 1, percent: 45 },
    { megabytes: 240, threadCount: 1, percent: 45 },
    { megabytes: 270, threadCount: 1, percent: 27 },
    { megabytes: 300, threadCount: 1, percent: 8 },
    { megabytes: 5000, threadCount: 1, percent: 8 },
    { megabytes: 300, threadCount: 2, percent: 45 },
    { megabytes: 450, threadCount: 4, percent: 27 },
  ])('is $percent % with $megabytes MB and $threadCount threads', ({ megabytes, threadCount, percent }) => {
    expect(heapGrowthPercent({ residentBytes: megabytes * MEGABYTE, threadCount })).toBe(percent);
  });

  it('follows the size of the process until it is stopped', async () => {
    let lookCount = 0;
    const { stop } = keepHeapGrowthLimited(() => {
      lookCount += 1;
      return ownSize();
    });
    while (lookCount < 3) await setTimeout(10);
    stop();
    const counted = lookCount;
    await setTimeout(200);
    expect(lookCount).toBe(counted);
  });
});
