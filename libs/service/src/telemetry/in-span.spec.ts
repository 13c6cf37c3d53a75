import { describe, expect, it } from '@jest/globals';
import { activeTraceParent, inSpan, traceIds } from './in-span.js';

describe('a span, where tracing is off', () => {
  it('does the work all the same, and hands on what comes of it', async () => {
    expect(await inSpan({ name: 'work', attributes: { size: 3 } }, async () => 42)).toBe(42);
    const fault = new Error('a bug');
    await expect(inSpan({ name: 'work' }, async () => Promise.reject(fault))).rejects.toBe(fault);
  });

  it('has nothing for another process to go on with, and nothing for the log', async () => {
    const told = await inSpan({ name: 'work' }, async () => [activeTraceParent(), traceIds()]);
    expect(told).toEqual([null, {}]);
  });

  it('takes whatever another process says that it goes on with', async () => {
    for (const traceParent of ['', 'no span', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01']) {
      expect(await inSpan({ name: 'work', traceParent }, async () => 'done')).toBe('done');
    }
  });
});
