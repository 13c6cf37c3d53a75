import { describe, expect, it } from '@jest/globals';
import { remembered } from './remembered.js';

describe('remembered', () => {
  it('makes a value once for each key', () => {
    const kept = new Map<string, number>();
    let made = 0;
    const count = (key: string) => remembered(kept, key, () => (made += 1));
    expect([count('a'), count('b'), count('a'), count('b')]).toEqual([1, 2, 1, 2]);
    expect([...kept]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});
