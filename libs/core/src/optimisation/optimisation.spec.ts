import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { upDown } from '../numbers/probability.js';
import { cheapestFeasible, missedConstraints } from './constrained-choice.js';
import { dominates, paretoFront } from './pareto.js';
import { cheapestDesign, type RedundancyOption, seriesDesigns } from './redundancy-allocation.js';

describe('paretoFront', () => {
  it('drops what another option beats, and treats null as worst', () => {
    const options = [
      { option: 'cheap', figures: [1, null] },
      { option: 'fast', figures: [5, 10] },
      { option: 'beaten', figures: [5, 11] },
    ];
    expect(paretoFront(options).map(({ option }) => option)).toEqual(['cheap', 'fast']);
  });

  it('keeps options that are equal in everything', () => {
    expect(dominates([1, 2], [1, 2])).toBe(false);
    expect(
      paretoFront([
        { option: 1, figures: [1] },
        { option: 2, figures: [1] },
      ]),
    ).toHaveLength(2);
  });
});

describe('redundancy allocation', () => {
  const option = fc.record({
    cost: fc.integer({ min: 1, max: 50 }),
    u: fc.double({ min: 1e-6, max: 0.2, noNaN: true }),
  });
  const components = fc.array(fc.array(option, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });

  it('finds the cheapest of all combinations', () => {
    fc.assert(
      fc.property(components, fc.double({ min: 1e-4, max: 0.3, noNaN: true }), (drawn, targetUnavailability) => {
        const options = drawn.map((ways) =>
          ways.map(({ cost, u }): RedundancyOption => ({ cost, availability: { p: 1 - u, u } })),
        );
        const all = options.reduce<{ cost: number; p: number }[]>(
          (designs, ways) =>
            designs.flatMap((d) => ways.map((w) => ({ cost: d.cost + w.cost, p: d.p * w.availability.p }))),
          [{ cost: 0, p: 1 }],
        );
        const good = all.filter(({ p }) => 1 - p <= targetUnavailability).map(({ cost }) => cost);
        const cheapest = cheapestDesign({ components: options, targetUnavailability });
        expect(cheapest?.cost ?? null).toBe(good.length === 0 ? null : Math.min(...good));
      }),
      { seed: 29 },
    );
  });

  it('of no components is free and always up', () => {
    expect(seriesDesigns([])).toEqual([{ cost: 0, availability: { p: 1, u: 0 }, choice: [] }]);
  });

  it('is null where no design is good enough', () => {
    const components = [[{ cost: 1, availability: upDown('0.99') }]];
    expect(cheapestDesign({ components, targetUnavailability: 0.001 })).toBeNull();
  });
});

describe('constrained choice', () => {
  const candidate = { cost: 10, unavailability: 1e-4, rtoSeconds: 60, rpoSeconds: 5, survives: ['zone'] };
  const constraints = { maxUnavailability: 1e-4, maxRtoSeconds: 60, maxRpoSeconds: 5, mustSurvive: ['zone'] };

  it('meets what it meets exactly and names what it misses', () => {
    expect(missedConstraints(candidate, constraints)).toEqual([]);
    expect(missedConstraints(candidate, { ...constraints, maxRtoSeconds: 59, mustSurvive: ['region'] })).toEqual([
      'RTO',
      'SURVIVAL',
    ]);
  });

  it('prefers the more available of equally cheap candidates and has none where all miss', () => {
    const better = { ...candidate, unavailability: 1e-5 };
    expect(cheapestFeasible([candidate, better], constraints)).toBe(better);
    expect(cheapestFeasible([candidate], { ...constraints, maxRpoSeconds: 1 })).toBeNull();
  });
});
