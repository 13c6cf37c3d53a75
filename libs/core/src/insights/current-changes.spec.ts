import { describe, expect, it } from '@jest/globals';

import { sumDecimals, decimal, decimalText } from '../numbers/decimal.js';
import { aCompute, aStore } from '../testing/a-component.js';
import { aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { sourceOf } from '../testing/insight-source.js';
import type { StrategyId } from '../workload/vocabulary.js';
import { type CurrentChange, currentChanges } from './current-changes.js';

const EAST = { location: 'azure/eastus', zones: 3, stopped: 0 };

const workload = aWorkload({
  locations: TWO_LOCATIONS,
  components: [
    aCompute({ current: [{ ...EAST, running: 19 }] }),
    aStore({ capacityPerSecond: '2000', storageGib: '500', current: [{ ...EAST, running: 1 }] }),
  ],
  transferPrices: {
    crossRegion: [
      {
        from: 'azure/eastus',
        to: 'azure/westus3',
        pricePerGib: '0.02',
        priceOrigin: { source: 'document', date: null },
      },
    ],
  },
});

function changeTo(strategy: StrategyId): CurrentChange {
  const found = currentChanges(sourceOf(workload)).find((one) => one.strategy === strategy);
  if (found === undefined) throw new Error(`no way to ${strategy}`);
  return found;
}

describe('the way from what runs today', () => {
  it('to zone redundancy adds what the zones need', () => {
    // Web: 15 must be left of three zones: 15 + 8 = 23, 4 more than 19. Store: M = 1, so 2, one more.
    const { counts, addedReplicas, removedReplicas } = changeTo('ZONE_REDUNDANT');
    expect(
      counts.map(({ component, runningNow, runningThen, runningAdded }) => [
        component,
        runningNow,
        runningThen,
        runningAdded,
      ]),
    ).toEqual([
      ['web', 19, 23, 4],
      ['store', 1, 2, 1],
    ]);
    expect([addedReplicas, removedReplicas]).toEqual([5, 0]);
  });

  it('costs five replicas more a month, line by line', () => {
    // 5 · 0.1 · 730 = 365
    const change = changeTo('ZONE_REDUNDANT');
    expect(change.extraMonthly).toBe('365');
    expect(change.lines.map(({ component, category, extraMonthly }) => [component, category, extraMonthly])).toEqual([
      ['web', 'COMPUTE', '292'],
      ['store', 'COMPUTE', '73'],
    ]);
  });

  it('to two locations moves replicas and copies the data once', () => {
    // At capacity: ceil(600/80) = 8 and a zone more: 8 + 4 = 12 in each location.
    const change = changeTo('ACTIVE_ACTIVE_AT_CAPACITY');
    const web = change.counts.filter(({ component }) => component === 'web');
    expect(web.map(({ location, runningAdded }) => [location, runningAdded])).toEqual([
      ['azure/eastus', -7],
      ['azure/westus3', 12],
    ]);
    // 500 GiB · 0.02
    expect(change.initialCopies).toEqual([
      { component: 'store', from: 'azure/eastus', to: 'azure/westus3', gib: '500', pricePerGib: '0.02', cost: '10' },
    ]);
    expect(change.initialCopyCost).toBe('10');
    expect(change.removedReplicas).toBe(7);
  });

  it('has parts of the bill that add up to the difference, for every strategy', () => {
    for (const { lines, extraMonthly, monthlyNow, monthlyThen } of currentChanges(sourceOf(workload))) {
      expect(decimalText(sumDecimals(lines.map((line) => decimal(line.extraMonthly))))).toBe(extraMonthly);
      expect(decimalText(decimal(monthlyThen).minus(monthlyNow))).toBe(extraMonthly);
    }
  });

  it('marks the way to the recommendation and does not lead back to itself', () => {
    const changes = currentChanges(sourceOf(workload));
    expect(changes.some(({ strategy }) => strategy === 'CURRENT')).toBe(false);
    expect(changes.filter(({ isRecommended }) => isRecommended).map(({ strategy }) => strategy)).toEqual([
      sourceOf(workload).evaluation.recommendation.strategy,
    ]);
  });

  it('has no price of a copy that the document does not price, and no way without a today', () => {
    const unpriced = { ...workload, transferPrices: { crossRegion: [], crossZone: [] } };
    const change = currentChanges(sourceOf(unpriced)).find(({ strategy }) => strategy === 'WARM_SPARE');
    expect(change?.initialCopies[0]).toMatchObject({ pricePerGib: null, cost: null });
    expect(change?.initialCopyCost).toBeNull();
    expect(currentChanges(sourceOf(aWorkload()))).toEqual([]);
  });
});
