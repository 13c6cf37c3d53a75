import { describe, expect, it } from '@jest/globals';
import { EARTH_RADIUS_KM } from '../sizing/great-circle.js';
import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload, type WorkloadDraft } from '../testing/a-workload.js';
import { deploymentFor } from '../testing/planned.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { DataComponent } from '../workload/workload-component.js';
import { addedLatencyMs } from './added-latency.js';

const FAR = [aLocation('azure/eastus'), aLocation('azure/westus3', { rttMs: '62' })];

function latencyOf(store: Partial<DataComponent>, strategy: StrategyId, draft: WorkloadDraft = {}): number | null {
  const components = [
    aCompute(),
    aStore({ callsPerWorkUnit: '2', capacityPerSecond: '1000', writeRatio: '0.1', ...store }),
  ];
  const plan = deploymentFor(aWorkload({ locations: FAR, components, ...draft }), strategy);
  return addedLatencyMs(plan, plan.model.workloadFlow);
}

describe('addedLatencyMs', () => {
  it('a synchronous commit waits for the farthest copy: 2 calls · 0.1 writes · 62 ms', () => {
    expect(latencyOf({ regionReplication: 'SYNC' }, 'WARM_SPARE')).toBeCloseTo(12.4, 12);
  });

  it('an asynchronous one does not, unless it travels to the one writer from another active location', () => {
    expect(latencyOf({}, 'WARM_SPARE')).toBe(0);
    expect(latencyOf({}, 'ACTIVE_ACTIVE_AT_CAPACITY')).toBeCloseTo(12.4, 12);
    expect(latencyOf({ topology: 'MULTI_WRITER' }, 'ACTIVE_ACTIVE_AT_CAPACITY')).toBe(0);
  });

  it('there is none in one location, in stamps, and for flows that only read', () => {
    expect(latencyOf({ regionReplication: 'SYNC' }, 'ZONE_REDUNDANT')).toBe(0);
    const stamps = { strategyOptions: { stampCapacityPerSecond: '500' } };
    expect(latencyOf({ regionReplication: 'SYNC' }, 'DEPLOYMENT_STAMPS', stamps)).toBe(0);
    expect(latencyOf({ regionReplication: 'SYNC', writeRatio: '0' }, 'WARM_SPARE')).toBe(0);
  });

  it('is estimated from the distance where no round trip is stated, and unknown where nothing is', () => {
    const at = (longitude: number) => ({ facts: { geography: null, zones: 3, pair: null, latitude: 0, longitude } });
    const mapped = { locations: [aLocation('azure/eastus', at(0)), aLocation('azure/westus3', at(90))] };
    const quarter = (Math.PI / 2) * EARTH_RADIUS_KM;
    // There and back over half as much again, at 200 km a millisecond; 0.2 writes a unit of work.
    expect(latencyOf({ regionReplication: 'SYNC' }, 'WARM_SPARE', mapped)).toBeCloseTo(
      (0.2 * 2 * quarter * 1.5) / 200,
      9,
    );
    const unknown = { locations: [aLocation('azure/eastus'), aLocation('azure/westus3')] };
    expect(latencyOf({ regionReplication: 'SYNC' }, 'WARM_SPARE', unknown)).toBeNull();
  });
});
