import { describe, expect, it } from '@jest/globals';
import { blockingProbability, waitingProbability } from './erlang.js';

describe('Erlang B and C', () => {
  it('turn everybody away without servers and nobody without load', () => {
    expect(blockingProbability({ servers: 0, erlangs: 3 })).toBe(1);
    expect(blockingProbability({ servers: 3, erlangs: 0 })).toBe(0);
    expect(waitingProbability({ servers: 3, erlangs: 0 })).toBe(0);
  });

  it('make everybody wait where the load is not below the servers', () => {
    expect(waitingProbability({ servers: 4, erlangs: 4 })).toBe(1);
    expect(waitingProbability({ servers: 4, erlangs: 9 })).toBe(1);
  });

  it('stay finite for a million servers', () => {
    const waiting = waitingProbability({ servers: 1_000_000, erlangs: 999_000 });
    expect(waiting).toBeGreaterThan(0.1);
    expect(waiting).toBeLessThan(0.5);
  });

  it('refuse servers that are no count', () => {
    expect(() => blockingProbability({ servers: 1.5, erlangs: 1 })).toThrow(RangeError);
  });
});
