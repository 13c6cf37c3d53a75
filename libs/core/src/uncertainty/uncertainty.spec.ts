import { describe, expect, it } from '@jest/globals';
import { expectedMismatchCost, newsvendor } from './newsvendor.js';
import { leastRegret, regret } from './regret.js';

const WEIGHTS = { overWeight: 1, underWeight: 1.25, exponent: 1.2 };

describe('regret', () => {
  it('is nothing for the optimum and weighs too little more than too much', () => {
    expect(regret({ planCost: 100, optimalCost: 100, ...WEIGHTS })).toBe(0);
    const under = regret({ planCost: 100, optimalCost: 110, ...WEIGHTS });
    expect(under).toBeGreaterThan(regret({ planCost: 120, optimalCost: 110, ...WEIGHTS }));
  });

  it('chooses differently by sum and by the worst case', () => {
    const linear = { overWeight: 1, underWeight: 1, exponent: 1 };
    const result = leastRegret({ planCosts: [0, 5], optimalCosts: [0, 0, 0, 10], ...linear });
    expect(result.totalRegret).toEqual([10, 20]);
    expect(result.worstRegret).toEqual([10, 5]);
    expect([result.leastTotalIndex, result.minimaxIndex]).toEqual([0, 1]);
  });

  it('of no plans chooses none', () => {
    expect(leastRegret({ planCosts: [], optimalCosts: [1], ...WEIGHTS }).leastTotalIndex).toBeNull();
  });
});

describe('newsvendor', () => {
  const scenarios = [
    { replicas: 30, probability: 0.3 },
    { replicas: 10, probability: 0.2 },
    { replicas: 20, probability: 0.5 },
  ];

  it('is never beaten by another number of replicas', () => {
    const input = { scenarios, overCost: 3, underCost: 7 };
    const choice = newsvendor(input);
    for (let replicas = 0; replicas <= 40; replicas += 1) {
      expect(expectedMismatchCost({ ...input, replicas })).toBeGreaterThanOrEqual(choice.expectedCost - 1e-12);
    }
  });

  it('takes a fractile that is met exactly', () => {
    expect(newsvendor({ scenarios, overCost: 3, underCost: 7 }).replicas).toBe(20);
  });

  it('refuses probabilities that do not add up to 1', () => {
    expect(() => newsvendor({ scenarios: scenarios.slice(1), overCost: 1, underCost: 1 })).toThrow('not 1');
    expect(() => newsvendor({ scenarios, overCost: 0, underCost: 0 })).toThrow(RangeError);
  });
});
