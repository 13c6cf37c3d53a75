import { describe, expect, it } from '@jest/globals';
import { upDown } from '../numbers/probability.js';
import { allRequired, anySuffices, regionsBehindShared, servicesInCallTree } from './sla-algebra.js';

describe('availability of service levels', () => {
  it('in series is below the worst and in parallel above the best', () => {
    const elements = [upDown('0.999'), upDown('0.99')];
    expect(allRequired(elements).u).toBeCloseTo(0.01099, 15);
    expect(anySuffices(elements).u).toBeCloseTo(1e-5, 18);
  });

  it('of many regions never exceeds what they share', () => {
    const shared = upDown('0.9999');
    const result = regionsBehindShared({ shared, region: upDown('0.99'), regions: 20 });
    expect(result.u).toBeCloseTo(shared.u, 15);
    expect(() => regionsBehindShared({ shared, region: shared, regions: 0 })).toThrow('regions = 0');
  });

  it('counts the services of a tree of calls', () => {
    expect(servicesInCallTree({ fanOut: 3, levels: 3 })).toBe(13);
    expect(servicesInCallTree({ fanOut: 3, levels: 0 })).toBe(0);
  });
});
