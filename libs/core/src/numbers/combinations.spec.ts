import { describe, expect, it } from '@jest/globals';
import { combinations } from './combinations.js';

describe('combinations', () => {
  it('counts the ways to choose', () => {
    expect(combinations({ n: 8, k: 2 })).toBe(28);
    expect(combinations({ n: 52, k: 5 })).toBe(2_598_960);
    expect(combinations({ n: 5, k: 0 })).toBe(1);
    expect(combinations({ n: 3, k: 5 })).toBe(0);
  });

  it('is symmetric and follows the triangle of Pascal', () => {
    expect(combinations({ n: 50, k: 20 })).toBe(combinations({ n: 50, k: 30 }));
    expect(combinations({ n: 30, k: 12 })).toBe(combinations({ n: 29, k: 11 }) + combinations({ n: 29, k: 12 }));
  });

  it('refuses what the doubles cannot hold', () => {
    expect(() => combinations({ n: 2000, k: 1000 })).toThrow('C(2000, 1000) is beyond the doubles');
  });
});
