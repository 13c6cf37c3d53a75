import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload, TWO_LOCATIONS } from '../testing/a-workload.js';
import { rowsOf, sourceOf } from '../testing/insight-source.js';
import type { Workload, WorkloadMaintenance } from '../workload/workload.js';
import { maintenanceWindows } from './maintenance-windows.js';

const QUIET = { failover: { detectLocalSeconds: 0 } };
const MONTHLY: WorkloadMaintenance = { eventsPerYear: '12', batchMinutes: '10', batchRatio: null };

function windowsOf(workload: Workload, strategy: Parameters<typeof rowsOf>[1], maintenance = MONTHLY) {
  return rowsOf(maintenanceWindows(sourceOf({ ...workload, maintenance })), strategy)[0];
}

describe('planned work', () => {
  it('takes the whole service down where its only replica is out: 12 · 10 minutes', () => {
    const one = aWorkload({ ...QUIET, demand: { peakPerSecond: '50' }, components: [aCompute()] });
    const row = windowsOf(one, 'NO_REDUNDANCY');
    expect(row.pools).toHaveLength(1);
    expect(row.pools[0]).toMatchObject({ replicas: 1, batch: 1, capacityLossRatio: 1, unavailabilityDuring: 1 });
    // θ = 120/525,600; A = (1 − θ)·0.999 + 0.
    const theta = 120 / 525_600;
    expect(row.withMaintenance?.u).toBeCloseTo((1 - theta) * 0.001 + theta, 12);
  });

  it('mixes N and N − b by time, with the same need', () => {
    const workload = aWorkload({ ...QUIET, locations: [aLocation('azure/eastus', { zones: 1 })] });
    const row = windowsOf(workload, 'ZONE_REDUNDANT');
    const [pool] = row.pools;
    // ceil(1200/65) = 19 replicas one after another: 19 · 120 minutes of the year.
    expect(pool).toMatchObject({ replicas: 19, batch: 1 });
    expect(pool?.maintenanceRatio).toBeCloseTo((19 * 120) / 525_600, 12);
    expect(pool?.unavailabilityDuring ?? 0).toBeGreaterThan(pool?.unavailabilityOtherwise ?? 1);
    const added =
      (pool?.maintenanceRatio ?? 0) * ((pool?.unavailabilityDuring ?? 0) - (pool?.unavailabilityOtherwise ?? 0));
    expect((row.withMaintenance?.u ?? 0) - row.withoutMaintenance.u).toBeCloseTo(added, 18);
  });

  it('takes larger batches for a shorter time', () => {
    const workload = aWorkload(QUIET);
    const quarter = windowsOf(workload, 'ZONE_REDUNDANT', { ...MONTHLY, batchRatio: '0.25' }).pools[0];
    // 19 replicas or more by zones: 23; a quarter is 5.
    expect(quarter?.batch).toBe(Math.floor((quarter?.replicas ?? 0) / 4));
    expect(quarter?.maintenanceRatio).toBeCloseTo(
      (((quarter?.replicas ?? 0) / (quarter?.batch ?? 1)) * 120) / 525_600,
      12,
    );
  });

  it('never raises availability, in any strategy', () => {
    const workload = aWorkload({
      locations: TWO_LOCATIONS,
      strategyOptions: { stampCapacityPerSecond: '400' },
      components: [aCompute(), aStore({ capacityPerSecond: '2000', writeRatio: '0.1' })],
    });
    for (const { withMaintenance, withoutMaintenance } of maintenanceWindows(sourceOf(workload))) {
      expect(withMaintenance?.u).toBeGreaterThanOrEqual(withoutMaintenance.u);
    }
  });

  it('moves a writer for the time of a promotion each time, and not a store without a second member', () => {
    const store = aStore({ capacityPerSecond: '9000' });
    const workload = aWorkload({ components: [aCompute(), store] });
    expect(windowsOf(workload, 'ZONE_REDUNDANT').switchMinutesPerYear).toBe(12);
    expect(windowsOf(workload, 'NO_REDUNDANCY').switchMinutesPerYear).toBe(0);
  });

  it('says that it does not fit into the year', () => {
    const row = windowsOf(aWorkload(), 'ZONE_REDUNDANT', { ...MONTHLY, eventsPerYear: '8760' });
    expect(row).toMatchObject({ maintenanceRatio: null, withMaintenance: null, extraMinutesPerYear: null });
  });

  it('changes nothing where there is none', () => {
    const row = windowsOf(aWorkload(), 'ZONE_REDUNDANT', { ...MONTHLY, eventsPerYear: '0' });
    expect(row.withMaintenance).toEqual(row.withoutMaintenance);
  });
});
