import { describe, expect, it } from '@jest/globals';
import { aManagedService, aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { countsOf, evaluationOf, planOf } from '../testing/planned.js';

const STAMPS = { strategyOptions: { stampCapacityPerSecond: '500' } };

describe('deployment stamps', () => {
  it('deals ceil(1200 / 500) = 3 stamps and a spare, 11 replicas each, to the locations', () => {
    const { stamps, components, locations } = planOf(
      aWorkload({ locations: TWO_LOCATIONS, ...STAMPS }),
      'DEPLOYMENT_STAMPS',
    );
    expect(stamps).toEqual({
      count: 4,
      spare: 1,
      capacityPerSecond: '500',
      blastRadius: 1 / 3,
      byLocation: [
        { location: 'azure/eastus', count: 2 },
        { location: 'azure/westus3', count: 2 },
      ],
      nextStampAtPerSecond: '1500',
    });
    // One stamp carries 500: 8 for the load, 7 + ceil(7 / 2) = 11 over three zones.
    expect(components[0]?.locations.map(({ running }) => running)).toEqual([22, 22]);
    // The spare is the last stamp dealt, so it stands in the second location.
    expect(locations.map(({ trafficShare }) => trafficShare)).toEqual([2 / 3, 1 / 3]);
  });

  it('places every stamp by itself: 4, 4, 3 twice is 8, 8, 6', () => {
    const plan = planOf(aWorkload({ locations: TWO_LOCATIONS, ...STAMPS }), 'DEPLOYMENT_STAMPS');
    expect(countsOf(plan, 'web').perZone).toEqual([8, 8, 6]);
    // Two active stamps of 500 need 1000 / 65 = 15.4, so 16, rounded once.
    expect(countsOf(plan, 'web')).toMatchObject({ forLoad: 16, spare: 6 });
  });

  it('gives the odd stamp to the earlier of equal locations, and leaves out what gets none', () => {
    const locations = [...TWO_LOCATIONS, aLocation('azure/northeurope', { trafficWeight: '0.01' })];
    const plan = planOf(aWorkload({ locations, demand: { peakPerSecond: '1000' }, ...STAMPS }), 'DEPLOYMENT_STAMPS');
    expect(plan.stamps?.byLocation).toEqual([
      { location: 'azure/eastus', count: 2 },
      { location: 'azure/westus3', count: 1 },
    ]);
  });

  it('pays for managed units stamp by stamp: 4 stamps of 500 units', () => {
    const workload = aWorkload({ locations: TWO_LOCATIONS, components: [aCompute(), aManagedService()], ...STAMPS });
    const plan = planOf(workload, 'DEPLOYMENT_STAMPS');
    expect(countsOf(plan, 'queue')).toMatchObject({ capacityUnits: '1000', running: 0 });
  });

  it('judges the writer of one stamp only: 120 writes are too many for one, 50 are not', () => {
    const workload = aWorkload({ components: [aStore({ writeRatio: '0.1' })], ...STAMPS });
    const statuses = evaluationOf(workload).strategies.map(({ strategy, status, reason }) => [
      strategy,
      status,
      reason?.code,
    ]);
    expect(statuses).toContainEqual(['ZONE_REDUNDANT', 'NOT_APPLICABLE', 'WRITER_TOO_SMALL']);
    expect(statuses).toContainEqual(['DEPLOYMENT_STAMPS', 'OK', undefined]);
  });

  it('needs the capacity of a stamp', () => {
    const plan = evaluationOf(aWorkload()).strategies.find(({ strategy }) => strategy === 'DEPLOYMENT_STAMPS');
    expect(plan).toMatchObject({ status: 'NOT_APPLICABLE', reason: { code: 'NEEDS_STAMP_CAPACITY' } });
  });
});
