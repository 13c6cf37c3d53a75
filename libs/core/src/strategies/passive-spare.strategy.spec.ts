import { describe, expect, it } from '@jest/globals';
import { aCompute, aGateway, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { countsOf, planOf } from '../testing/planned.js';

const SECOND = 'azure/westus3';

describe('warm spare', () => {
  it('runs a full pool in the primary and ceil(0.1 · 23) = 3 in the spare, which grows to 23', () => {
    const plan = planOf(aWorkload({ locations: TWO_LOCATIONS }), 'WARM_SPARE');
    expect(countsOf(plan, 'web')).toMatchObject({ running: 23, perZone: [8, 8, 7] });
    expect(countsOf(plan, 'web', SECOND)).toMatchObject({
      running: 3,
      stopped: 0,
      forLoad: 0,
      spare: 3,
      afterFailover: 23,
    });
    expect(plan.locations).toMatchObject([
      { role: 'PRIMARY', trafficShare: 1 },
      { role: 'WARM', trafficShare: 0 },
    ]);
  });

  it('takes the ratio exactly: 0.2 of 15 is 3, where doubles say 3.0000000000000004', () => {
    const workload = aWorkload({
      locations: TWO_LOCATIONS,
      strategyOptions: { warmRatio: '0.2' },
      components: [aCompute({ minReplicas: 15, callsPerWorkUnit: '0' })],
    });
    // The spare location is not below its platform minimum either.
    expect(countsOf(planOf(workload, 'WARM_SPARE'), 'web', SECOND).running).toBe(15);
    const exactly = aWorkload({
      locations: [aLocation('azure/eastus', { zones: 0 }), aLocation(SECOND, { zones: 0 })],
      strategyOptions: { warmRatio: '0.2' },
      demand: { peakPerSecond: '975' },
      targets: { tolerate: { replicas: 1 } },
    });
    expect(countsOf(planOf(exactly, 'WARM_SPARE'), 'web')).toMatchObject({ running: 15 });
    expect(countsOf(planOf(exactly, 'WARM_SPARE'), 'web', SECOND)).toMatchObject({ running: 3 });
  });

  it('grows to a pool of its own where a replica there carries less: 1200 of 50 each are 30 + 15', () => {
    const web = aCompute({ perLocation: { [SECOND]: { capacityPerSecond: '50' } } });
    const plan = planOf(aWorkload({ locations: TWO_LOCATIONS, components: [web] }), 'WARM_SPARE');
    expect(countsOf(plan, 'web', SECOND)).toMatchObject({ running: 5, afterFailover: 45 });
  });

  it('lets gateways stand in full, since they do not grow', () => {
    const workload = aWorkload({ locations: TWO_LOCATIONS, components: [aCompute(), aGateway({ count: 2 })] });
    expect(countsOf(planOf(workload, 'WARM_SPARE'), 'gateway', SECOND)).toMatchObject({ running: 2, afterFailover: 2 });
  });
});

describe('cold spare', () => {
  it('deploys and stops the count of the primary, and lets only data run', () => {
    const workload = aWorkload({ locations: TWO_LOCATIONS, components: [aCompute(), aStore()] });
    const plan = planOf(workload, 'COLD_SPARE');
    expect(countsOf(plan, 'web', SECOND)).toMatchObject({
      running: 0,
      stopped: 23,
      perZone: [0, 0, 0],
      afterFailover: 23,
    });
    expect(countsOf(plan, 'store', SECOND)).toMatchObject({ running: 3, stopped: 0, afterFailover: 23 });
    expect(plan.locations[1]).toMatchObject({ role: 'COLD' });
  });

  it('sizes several spare locations alike', () => {
    const locations = [...TWO_LOCATIONS, aLocation('azure/northeurope')];
    const plan = planOf(aWorkload({ locations }), 'COLD_SPARE');
    expect([SECOND, 'azure/northeurope'].map((place) => countsOf(plan, 'web', place).stopped)).toEqual([23, 23]);
  });
});
