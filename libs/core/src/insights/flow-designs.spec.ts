import { describe, expect, it } from '@jest/globals';

import { decimal } from '../numbers/decimal.js';
import { aCompute, aStore } from '../testing/a-component.js';
import { sourceOf } from '../testing/insight-source.js';
import { aFlow, aLocation, aWorkload, type WorkloadDraft } from '../testing/a-workload.js';
import { type FlowDesign, type FlowDesignKind, flowDesigns } from './flow-designs.js';

const LOCATIONS = ['azure/eastus', 'azure/westus3'].map((location) =>
  aLocation(location, { availability: '0.999', zoneAvailabilityGivenRegion: '0.9999' }),
);

/** Checkout may be down 5 minutes a month, browsing 7 hours; both use the store, and each a tier of its own. */
const DRAFT: WorkloadDraft = {
  locations: LOCATIONS,
  components: [
    aCompute({ name: 'checkout-web' }),
    aCompute({ name: 'browse-web' }),
    aStore({ capacityPerSecond: '3000', topology: 'MULTI_WRITER' }),
  ],
  flows: [
    aFlow('checkout', ['checkout-web', 'store'], {
      share: '0.2',
      criticality: 'CRITICAL',
      targets: { availability: '0.9999', rtoSeconds: 120, rpoSeconds: null, latencyMs: null },
    }),
    aFlow('browse', ['browse-web', 'store'], {
      share: '0.8',
      criticality: 'BEST_EFFORT',
      targets: { availability: '0.99', rtoSeconds: null, rpoSeconds: null, latencyMs: null },
    }),
  ],
};

const designs = flowDesigns(sourceOf(aWorkload(DRAFT)));

function design(kind: FlowDesignKind): FlowDesign {
  const found = designs.find((one) => one.design === kind);
  if (found === undefined) throw new Error(`no design ${kind}`);
  return found;
}

function strategyOf({ components }: FlowDesign, name: string): string | undefined {
  return components.find(({ component }) => component === name)?.strategy;
}

describe('flow-specific designs', () => {
  it('give each flow the cheapest strategy that meets its own targets', () => {
    const perFlow = design('PER_FLOW');
    expect(perFlow.flows.map(({ flow, strategy }) => [flow, strategy])).toEqual([
      ['checkout', 'ACTIVE_ACTIVE_AT_CAPACITY'],
      ['browse', 'NO_REDUNDANCY'],
    ]);
  });

  it('give a shared component the strictest strategy of its flows', () => {
    const perFlow = design('PER_FLOW');
    expect(strategyOf(perFlow, 'checkout-web')).toBe('ACTIVE_ACTIVE_AT_CAPACITY');
    expect(strategyOf(perFlow, 'store')).toBe('ACTIVE_ACTIVE_AT_CAPACITY');
    expect(strategyOf(perFlow, 'browse-web')).toBe('NO_REDUNDANCY');
  });

  it('cost what their components cost under their strategies', () => {
    // Checkout 240/s: ceil(240/80) = 3 in each location, with a zone more for its half 2 + 1 = 3: 6. Browse 960/s:
    // ceil(960/65) = 15. Store 1,200/s: 2 in each: M = 1 + 1: 4. (6 + 15 + 4) · 73 = 1,825.
    expect(design('PER_FLOW').monthlyTotal).toBe('1825');
    // One for all: half of browse is ceil(480/80) = 6 in each location and a zone more, 9: 18 instead of 15.
    expect(design('ONE_FOR_ALL').monthlyTotal).toBe('2044');
    expect(design('PER_FLOW').extraMonthly).toBe('-219');
  });

  it('state an exact availability for one strategy, and a bound for several', () => {
    const { flows } = design('PER_FLOW');
    const source = sourceOf(aWorkload(DRAFT));
    const exact = source.planned
      .find(({ plan }) => plan.strategy === 'ACTIVE_ACTIVE_AT_CAPACITY')
      ?.plan.reliability.flows.find(({ name }) => name === 'checkout');
    expect(flows[0]).toMatchObject({ isExact: true, unavailabilityAtMost: exact?.unavailability, meetsTargets: true });
    expect(flows[1]).toMatchObject({ isExact: false, meetsTargets: true });
    expect(flows[1]?.unavailabilityAtMost).toBeGreaterThan(0.001);
    expect(flows[1]?.unavailabilityAtMost).toBeLessThan(0.01);
  });

  it('are more complex than one strategy for all', () => {
    // Two strategies, one store, two locations, against one strategy.
    expect(design('PER_FLOW')).toMatchObject({
      strategies: 2,
      stores: 1,
      locations: 2,
      complexity: 5,
      extraComplexity: 1,
    });
    expect(design('ONE_FOR_ALL')).toMatchObject({
      complexity: 4,
      extraComplexity: 0,
      extraMonthly: '0',
      meetsTargets: true,
    });
  });

  it('by criticality are those by flow where each criticality has one flow', () => {
    expect(design('PER_CRITICALITY').components).toEqual(design('PER_FLOW').components);
  });

  it('compare redundancy for everything with redundancy for critical flows only', () => {
    const [all, only] = [design('ALL_REDUNDANT'), design('CRITICAL_ONLY_REDUNDANT')];
    expect(strategyOf(all, 'browse-web')).not.toBe('NO_REDUNDANCY');
    expect(strategyOf(only, 'browse-web')).toBe('NO_REDUNDANCY');
    expect(decimal(only.monthlyTotal).lt(all.monthlyTotal)).toBe(true);
    expect(only.flows[0]?.unavailabilityAtMost).toBe(all.flows[0]?.unavailabilityAtMost);
    expect(only.flows[1]?.unavailabilityAtMost).toBeGreaterThan(all.flows[1]?.unavailabilityAtMost ?? 1);
  });

  it('pay the router once, and only where a strategy uses several locations', () => {
    const priced = flowDesigns(sourceOf(aWorkload({ ...DRAFT, router: { monthlyCost: '100' } })));
    expect(priced.find((one) => one.design === 'PER_FLOW')?.monthlyTotal).toBe('1925');
  });

  it('say where no strategy gives a flow what it asks for', () => {
    const [first] = DRAFT.flows ?? [];
    const [, second] = DRAFT.flows ?? [];
    if (first === undefined || second === undefined) throw new Error('two flows');
    const asked = { ...first, targets: { ...first.targets, availability: '0.99999999999' } };
    const [one] = flowDesigns(sourceOf(aWorkload({ ...DRAFT, flows: [asked, second] })));
    expect(one?.meetsTargets).toBe(false);
    expect(one?.flows.find(({ flow }) => flow === 'checkout')?.meetsTargets).toBe(false);
  });

  it('need two flows to differ', () => {
    expect(flowDesigns(sourceOf(aWorkload({ locations: LOCATIONS })))).toEqual([]);
  });
});
