import { describe, expect, it } from '@jest/globals';
import { aLocation, aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { countsOf, evaluationOf, planOf } from '../testing/planned.js';

describe('no redundancy', () => {
  it('runs just what the load needs, all in one zone: 1200 / 65 = 18.5, so 19', () => {
    const plan = planOf(aWorkload({ locations: TWO_LOCATIONS }), 'NO_REDUNDANCY');
    expect(plan.locations).toEqual([{ location: 'azure/eastus', role: 'PRIMARY', trafficShare: 1, zones: 3 }]);
    expect(countsOf(plan, 'web')).toMatchObject({
      running: 19,
      stopped: 0,
      perZone: [19, 0, 0],
      forLoad: 19,
      spare: 0,
    });
  });

  it('is possible whatever losses are asked for', () => {
    const workload = aWorkload({ targets: { tolerate: { zones: 9, regions: 9 } } });
    expect(planOf(workload, 'NO_REDUNDANCY').status).toBe('OK');
  });
});

describe('zone-redundant', () => {
  it('spreads the pool over the zones of the primary: 15 + ceil(15 / 2) = 23 as 8, 8, 7', () => {
    const plan = planOf(aWorkload({ locations: TWO_LOCATIONS }), 'ZONE_REDUNDANT');
    expect(plan.locations.map(({ location }) => location)).toEqual(['azure/eastus']);
    expect(countsOf(plan, 'web')).toMatchObject({ running: 23, perZone: [8, 8, 7], forLoad: 19, spare: 4 });
    expect(countsOf(plan, 'web').utilization).toBeCloseTo(1200 / 2300, 15);
    expect(countsOf(plan, 'web').afterFailover).toBeNull();
  });

  it('is infeasible where all zones would be lost, and says so with the numbers', () => {
    const workload = aWorkload({ targets: { tolerate: { zones: 3 } } });
    const plan = evaluationOf(workload).strategies.find(({ strategy }) => strategy === 'ZONE_REDUNDANT');
    expect(plan).toMatchObject({
      status: 'INFEASIBLE',
      reason: { code: 'TOO_MANY_ZONES_LOST', values: { location: 'azure/eastus', zones: 3, tolerate: 3 } },
      components: [],
      cost: null,
    });
  });

  it('is sized without zones where the location has none', () => {
    const workload = aWorkload({
      locations: [aLocation('azure/eastus', { zones: 0 })],
      targets: { tolerate: { zones: 1 } },
    });
    expect(countsOf(planOf(workload, 'ZONE_REDUNDANT'), 'web')).toMatchObject({ running: 19, perZone: [19] });
  });
});
