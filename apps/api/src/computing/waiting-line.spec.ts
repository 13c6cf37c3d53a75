import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { WaitingLine } from './waiting-line.js';

/** Work that ends when it is told to. */
function works() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    started.push(name);
    return new Promise<string>((resolve) => {
      ends.set(name, () => resolve(name));
    });
  };
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await setImmediate();
  };
  return { started, work, end };
}

describe('WaitingLine', () => {
  it('lets those who wait run in the order in which they came, however many come after them', async () => {
    const line = new WaitingLine(1);
    const { started, work, end } = works();
    const order = Array.from({ length: 12 }, (_, number) => String(number));
    for (const name of order.slice(0, 4)) void line.run(work(name), null);
    for (const [index, name] of order.entries()) {
      const late = order[index + 4];
      if (late !== undefined) void line.run(work(late), null);
      await setImmediate();
      await end(name);
    }
    expect(started).toEqual(order);
    expect(line.waitingCount).toBe(0);
  });

  it('lets as many run at a time as there are places, and counts the others', async () => {
    const line = new WaitingLine(2);
    const { started, work, end } = works();
    const results = ['a', 'b', 'c', 'd'].map((name) => line.run(work(name), null));
    await setImmediate();
    expect([started, line.waitingCount]).toEqual([['a', 'b'], 2]);
    for (const name of ['b', 'a', 'c', 'd']) await end(name);
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets go who no longer wants to wait, and keeps the place for the next', async () => {
    const line = new WaitingLine(1);
    const { started, work, end } = works();
    const leaving = new AbortController();
    void line.run(work('a'), leaving.signal);
    const left = line.run(work('b'), leaving.signal);
    void line.run(work('c'), null);
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await expect(line.run(work('d'), leaving.signal)).rejects.toThrow('gone');
    await end('a');
    expect([started, line.waitingCount]).toEqual([['a', 'c'], 0]);
  });

  it('goes on where somebody fails', async () => {
    const line = new WaitingLine(1);
    const failing = line.run(() => Promise.reject(new Error('no')), null);
    const after = line.run(() => Promise.resolve('yes'), null);
    await expect(failing).rejects.toThrow('no');
    expect(await after).toBe('yes');
  });
});
