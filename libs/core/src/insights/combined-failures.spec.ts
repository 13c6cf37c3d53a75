import { describe, expect, it } from '@jest/globals';

import { aCompute, aGateway } from '../testing/a-component.js';
import { aLocation, aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { evaluationOf } from '../testing/planned.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { CombinedLoss } from './combination-pools.js';
import { combinedFailures, type CombinedFailure } from './combined-failures.js';
import { insightSource } from './insight-source.js';

const REGION_AND_ZONE: CombinedLoss = { replicas: 0, zones: 1, regions: 1 };

function judgement(strategy: StrategyId, combination: CombinedLoss, draft: WorkloadDraft = {}): CombinedFailure {
  const workload = aWorkload({
    locations: TWO_LOCATIONS,
    targets: { tolerate: { combinations: [combination] } },
    ...draft,
  });
  const found = combinedFailures(insightSource({ workload, evaluation: evaluationOf(workload) })).find(
    (one) => one.strategy === strategy,
  );
  if (found === undefined) throw new Error(`${strategy} is not judged`);
  return found;
}

describe('combined failures', () => {
  it('show that an overprovisioned pair does not survive a region and a zone of the other at once', () => {
    // 1,200/s at 0.8 · 100 need 15 in the survivor: 15 run as 5, 5, 5; without a zone 10 are left: 10·95/1200 served.
    const one = judgement('ACTIVE_ACTIVE_OVERPROVISIONED', REGION_AND_ZONE);
    expect(one.servedRatio).toBeCloseTo(950 / 1200, 12);
    expect(one).toMatchObject({
      survivedAtOnce: false,
      withinFailureMax: false,
      survivedAfterGrowth: true,
      reason: null,
    });
  });

  it('say how many replicas would survive', () => {
    // 15 must be left of three zones without one: 15 + ceil(15/2) = 23 in each location, 8 more than 15.
    const { needs, addedInAll } = judgement('ACTIVE_ACTIVE_OVERPROVISIONED', REGION_AND_ZONE);
    expect(needs.map(({ needed, added }) => [needed, added])).toEqual([
      [23, 8],
      [23, 8],
    ]);
    expect(addedInAll).toBe(16);
  });

  it('are survived with the counts that are said to survive them', () => {
    // Survivors keep 15 of 23 (8, 8, 7): 15 · 80 = 1,200.
    const running = { zones: 3, running: 23, stopped: 0 };
    const current = TWO_LOCATIONS.map(({ location }) => ({ location, ...running }));
    const one = judgement('CURRENT', REGION_AND_ZONE, { components: [aCompute({ current })] });
    expect(one).toMatchObject({ survivedAtOnce: true, withinFailureMax: true, addedInAll: 0, servedRatio: 1 });
    const less = current.map((count) => ({ ...count, running: 22 }));
    const missed = judgement('CURRENT', REGION_AND_ZONE, { components: [aCompute({ current: less })] });
    expect(missed).toMatchObject({ withinFailureMax: false, addedInAll: 2 });
  });

  it('take replicas besides the zones', () => {
    // 15 + 2 must be left: 17 + ceil(17/2) = 26.
    const { needs } = judgement('ACTIVE_ACTIVE_OVERPROVISIONED', { replicas: 2, zones: 1, regions: 1 });
    expect(needs[0]?.needed).toBe(26);
  });

  it('ask of what stands in one location only that it has no location left', () => {
    const one = judgement('ZONE_REDUNDANT', REGION_AND_ZONE);
    expect(one).toMatchObject({ servedRatio: 0, survivedAtOnce: false, addedInAll: null, reason: 'NO_LOCATION_LEFT' });
    expect(one.worstLost).toEqual(['azure/eastus']);
  });

  it('cannot be survived where a survivor has no zone left', () => {
    const locations = TWO_LOCATIONS.map(({ location }) => aLocation(location, { zones: 0 }));
    const one = judgement('ACTIVE_ACTIVE_OVERPROVISIONED', REGION_AND_ZONE, { locations });
    expect(one).toMatchObject({ servedRatio: 0, addedInAll: null, reason: 'NO_ZONE_LEFT' });
    expect(one.needs.every(({ needed }) => needed === null)).toBe(true);
  });

  it('leave a gateway that spans the zones standing', () => {
    const components = [aCompute(), aGateway({ count: 1 })];
    const { needs } = judgement('ACTIVE_ACTIVE_OVERPROVISIONED', REGION_AND_ZONE, { components });
    expect(needs.filter(({ component }) => component === 'gateway').map(({ needed }) => needed)).toEqual([1, 1]);
  });

  it('without a lost region count on no growth', () => {
    // Zone redundant: 15 + 8 = 23 as 8, 8, 7; three replicas and one zone leave 12 < 15, which serve 12·95 of 1,200.
    const one = judgement('ZONE_REDUNDANT', { replicas: 3, zones: 1, regions: 0 });
    expect(one).toMatchObject({ withinFailureMax: false, survivedAfterGrowth: false });
    expect(one.servedRatio).toBeCloseTo(0.95, 12);
    // 18 must be left: 18 + 9 = 27, four more than 23.
    expect(one.addedInAll).toBe(4);
  });

  it('hit the users of lost stamps until they are moved', () => {
    const one = judgement(
      'DEPLOYMENT_STAMPS',
      { replicas: 0, zones: 0, regions: 1 },
      {
        strategyOptions: { stampCapacityPerSecond: '300', spareStamps: 4 },
      },
    );
    // Eight stamps, four in each location: half of the users are hit; four stamps of 300/s are left for 1,200/s.
    expect(one.servedRatio).toBeCloseTo(0.5, 12);
    expect(one).toMatchObject({ survivedAtOnce: false, survivedAfterGrowth: true, reason: null });
  });
});
