import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload } from '../testing/a-workload.js';
import { rowsOf, sourceOf } from '../testing/insight-source.js';
import { type DataLossScope, type RecoveryPoint, recoveryPoints } from './recovery-points.js';

const PLACES = [aLocation('azure/eastus', { availability: '0.9996' }), aLocation('azure/westus3')];

function pointsFor(store: Parameters<typeof aStore>[0], strategy: RecoveryPoint['strategy']) {
  const workload = aWorkload({
    locations: PLACES,
    targets: { dataLossCostPerMinute: '120' },
    components: [aCompute(), aStore({ capacityPerSecond: '5000', writesPerSecond: '50', ...store })],
  });
  const rows = rowsOf(recoveryPoints(sourceOf(workload).planned), strategy);
  return (scope: DataLossScope) => rows.find((row) => row.scope === scope);
}

describe('recovery points', () => {
  it('of a replica and of a synchronous zone lose nothing', () => {
    const point = pointsFor({}, 'WARM_SPARE');
    expect(point('REPLICA')).toMatchObject({ rpoSeconds: 0, recoversFrom: 'COPY', writesLostPerEvent: 0 });
    expect(point('ZONE')).toMatchObject({ rpoSeconds: 0, restoreSeconds: null });
  });

  it('of a region lose the lag: 5 s · 50 writes, 0.876 times a year, at 120 a minute', () => {
    const point = pointsFor({}, 'WARM_SPARE')('REGION');
    // ν · 8,760 = 0.0004 / 4 h · 8,760 h = 0.876
    expect(point).toMatchObject({ rpoSeconds: 5, meanRpoSeconds: 5, writesLostPerEvent: 250, costPerYear: '8.76' });
    expect(point?.eventsPerYear).toBeCloseTo(0.876, 12);
    expect(point?.writesLostPerYear).toBeCloseTo(219, 9);
  });

  it('of a region without a copy elsewhere go back to the backup, half its interval on average', () => {
    const point = pointsFor({}, 'ZONE_REDUNDANT')('REGION');
    expect(point).toMatchObject({ recoversFrom: 'BACKUP', rpoSeconds: 3600, meanRpoSeconds: 1800 });
    expect(point?.restoreSeconds).toBe(14_400);
  });

  it('are none where there is no backup outside the region', () => {
    const point = pointsFor({ geoBackup: false }, 'ZONE_REDUNDANT')('REGION');
    expect(point).toMatchObject({ recoversFrom: 'NOTHING', rpoSeconds: null, costPerYear: null });
  });

  it('of corruption are the backup’s even where every copy is synchronous', () => {
    const point = pointsFor({ regionReplication: 'SYNC', backupIntervalSeconds: 900 }, 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(point('REGION')?.rpoSeconds).toBe(0);
    expect(point('CORRUPTION')).toMatchObject({ rpoSeconds: 900, eventsPerYear: null, writesLostPerEvent: 45_000 });
    expect(pointsFor({ backup: false }, 'ZONE_REDUNDANT')('CORRUPTION')?.recoversFrom).toBe('NOTHING');
  });

  it('count writes by the load where no volume is stated: 1,200 · 0.1 · 5 s', () => {
    const point = pointsFor({ writesPerSecond: '0', writeRatio: '0.1' }, 'WARM_SPARE')('REGION');
    expect(point?.writesLostPerEvent).toBeCloseTo(600, 9);
  });
});
