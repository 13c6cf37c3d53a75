import { describe, expect, it } from '@jest/globals';
import { unknownPathLines } from './unknown-path.js';

const KNOWN = [
  'designLoadPerSecond',
  'strategies.WARM_SPARE.cost.monthlyTotal',
  'strategies.WARM_SPARE.components.web.loadPerSecond',
  'strategies.WARM_SPARE.components.web.azure/eastus.running',
];

describe('a path that leads to no number', () => {
  it('is told up to where it leads, with the nearest name and all that there is', () => {
    expect(unknownPathLines('WARM_SPARE.components.web.azure/estus', KNOWN)).toEqual([
      'explain: there is no number at WARM_SPARE.components.web.azure/estus; did you mean strategies.WARM_SPARE.components.web.azure/eastus?',
      'strategies.WARM_SPARE.components.web has: loadPerSecond, azure/eastus',
    ]);
  });

  it('that starts wrong is told what the answer has', () => {
    expect(unknownPathLines('designLoad', KNOWN)).toEqual([
      'explain: there is no number at designLoad; did you mean designLoadPerSecond?',
      'The answer has: designLoadPerSecond, strategies',
    ]);
  });

  it('lists no more than can be read', () => {
    const many = Array.from({ length: 30 }, (_, index) => `recommendation.n${String(index)}`);
    expect(unknownPathLines('recommendation.x.y', many)[1]).toMatch(/n19 and 10 more$/);
  });
});
