import { describe, expect, it } from '@jest/globals';
import type { Workload } from './workload.js';
import { workloadProblems } from './workload-problems.js';

const location = {
  location: 'azure/eastus',
  trafficWeight: '1',
  zones: 3,
  availability: '0.9999',
  mttrSeconds: 14_400,
  zoneAvailabilityGivenRegion: '0.9996',
  zoneMttrSeconds: 14_400,
};

const component = {
  kind: 'compute',
  name: 'web',
  placements: [{ location: 'azure/eastus', capacityPerSecond: '100', pricePerHour: '0.1' }],
  replicaAvailabilityGivenZone: '0.99998',
  minReplicas: 1,
  mttfSeconds: 1,
  scaleOut: { batchReplicas: 10 },
};

const sound = {
  demand: { peakPerSecond: '120', horizonMonths: 0 },
  utilization: { normalMax: '0.6', failureMax: '0.8', shedAbove: '0.95' },
  targets: {
    minServedRatio: '1',
    availableRatio: '0.95',
    tolerate: { replicas: { count: 1 }, zones: { count: 0 }, regions: { count: 0 } },
  },
  failover: { successRatio: '0.95' },
  strategyOptions: { warmRatio: '0.1', stampCapacityPerSecond: null },
  locations: [location],
  components: [component],
  flows: [{ name: 'all', share: '1', path: [{ component: 'web', calls: '1' }] }],
};

function problemsOf(change: object): readonly string[] {
  return workloadProblems({ ...sound, ...change } as unknown as Workload).map(({ path, code }) => `${path} ${code}`);
}

describe('the invariants of a resolved workload', () => {
  it('are kept by a sound one', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('are all reported at once, each with its path', () => {
    const found = problemsOf({
      demand: { peakPerSecond: 'NaN', horizonMonths: 1.5 },
      locations: [{ ...location, availability: '1.5', zones: 9 }, location],
      components: [{ ...component, mttfSeconds: 0 }],
      flows: [],
    });
    expect(found).toEqual([
      'demand.peakPerSecond NOT_A_DECIMAL',
      'demand.horizonMonths NOT_A_WHOLE_NUMBER',
      'locations[0].availability NOT_A_RATIO',
      'locations[0].zones TOO_MANY',
      'locations DUPLICATE_NAME',
      'components[0].placements PLACEMENTS_DIFFER_FROM_LOCATIONS',
      'components[0].mttfSeconds NOT_ABOVE_ZERO',
      'flows EMPTY',
    ]);
  });

  it('ask every flow to name components that exist', () => {
    const flows = [{ name: 'all', share: '1', path: [{ component: 'wed', calls: '-1' }] }];
    expect(problemsOf({ flows })).toEqual([
      'flows[0].path[0].component UNKNOWN_COMPONENT',
      'flows[0].path[0].calls NEGATIVE',
    ]);
  });

  it('keep the number of locations within what can be enumerated', () => {
    const locations = Array.from({ length: 11 }, (_, index) => ({ ...location, location: `azure/r${String(index)}` }));
    const placements = locations.map((one) => ({ location: one.location, capacityPerSecond: null, pricePerHour: '0' }));
    expect(problemsOf({ locations, components: [{ ...component, placements }] })).toEqual(['locations TOO_MANY']);
  });
});
