import { describe, expect, it } from '@jest/globals';
import { aLocation, aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { countsOf, evaluationOf, planOf } from '../testing/planned.js';

const UNEQUAL = [aLocation('azure/eastus', { trafficWeight: '2' }), aLocation('azure/westus3')];

describe('active-active at capacity', () => {
  it('serves each share with a pool of its own: 800 need 10 + 5, 400 need 5 + 3', () => {
    const plan = planOf(aWorkload({ locations: UNEQUAL }), 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(countsOf(plan, 'web')).toMatchObject({ running: 15, forLoad: 13, spare: 2 });
    expect(countsOf(plan, 'web', 'azure/westus3')).toMatchObject({ running: 8, forLoad: 7, spare: 1 });
    expect(plan.locations.map(({ role }) => role)).toEqual(['ACTIVE', 'ACTIVE']);
  });

  it('grows to what everything needs after a loss: 1200 / 80 = 15', () => {
    const plan = planOf(aWorkload({ locations: TWO_LOCATIONS }), 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(countsOf(plan, 'web')).toMatchObject({ running: 12, afterFailover: 15 });
  });

  it('needs a second location and suggests the paired region', () => {
    const facts = { geography: null, zones: 3, pair: 'azure/westus', latitude: null, longitude: null };
    const workload = aWorkload({ locations: [aLocation('azure/eastus', { facts })] });
    const plans = evaluationOf(workload).strategies.filter(({ reason }) => reason?.code === 'NEEDS_SECOND_LOCATION');
    expect(plans.map(({ strategy, status }) => `${strategy} ${status}`)).toEqual([
      'ACTIVE_ACTIVE_AT_CAPACITY NOT_APPLICABLE',
      'ACTIVE_ACTIVE_OVERPROVISIONED NOT_APPLICABLE',
      'WARM_SPARE NOT_APPLICABLE',
      'COLD_SPARE NOT_APPLICABLE',
    ]);
    expect(plans[0]?.reason?.values).toEqual({ location: 'azure/eastus', pairedRegion: 'azure/westus' });
  });
});

describe('active-active overprovisioned', () => {
  it('runs what the survivor of a loss needs: 1200 / 80 = 15 each, all 30 at once', () => {
    const plan = planOf(aWorkload({ locations: TWO_LOCATIONS }), 'ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(countsOf(plan, 'web')).toMatchObject({ running: 15, perZone: [5, 5, 5], afterFailover: 15, spare: 5 });
  });

  it('halves what a survivor needs where half the load is promised: its own pool decides', () => {
    const workload = aWorkload({ locations: TWO_LOCATIONS, targets: { minServedRatio: '0.5' } });
    // Own share 600: 10 for the load; in a failure 4 + 2. Everything at one half: 600 / 80 = 8.
    expect(countsOf(planOf(workload, 'ACTIVE_ACTIVE_OVERPROVISIONED'), 'web').running).toBe(10);
  });

  it('sizes for the worst of all losses: of 2 : 1 : 1, losing two leaves everything to any one', () => {
    const locations = [...UNEQUAL, aLocation('azure/northeurope')];
    const workload = aWorkload({ locations, targets: { tolerate: { regions: 2 } } });
    const plan = planOf(workload, 'ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(locations.map(({ location }) => countsOf(plan, 'web', location).running)).toEqual([15, 15, 15]);
  });

  it('is infeasible where as many locations may be lost as there are; at capacity is sized and misses the target', () => {
    const workload = aWorkload({ locations: TWO_LOCATIONS, targets: { tolerate: { regions: 2 } } });
    const over = evaluationOf(workload).strategies.find(({ strategy }) => strategy === 'ACTIVE_ACTIVE_OVERPROVISIONED');
    expect(over).toMatchObject({ status: 'INFEASIBLE', reason: { code: 'TOO_MANY_REGIONS_LOST' } });
    const atCapacity = planOf(workload, 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(atCapacity.verdict.targets).toContainEqual(
      expect.objectContaining({ target: 'SURVIVES_REGIONS', status: 'NOT_MET', required: 2, achieved: 1 }),
    );
    expect(countsOf(atCapacity, 'web').afterFailover).toBeNull();
  });
});
