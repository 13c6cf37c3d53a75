import { describe, expect, it } from '@jest/globals';
import { aGateway, aCompute } from '../testing/a-component.js';
import { aLocation, aWorkload } from '../testing/a-workload.js';
import { evenPlacement } from '../sizing/placement.js';
import { rowsOf, sourceOf } from '../testing/insight-source.js';
import { zoneUpdates } from './zone-updates.js';

function rowFor({ zones = 3, tolerateZones = 1 } = {}) {
  const workload = aWorkload({
    locations: [aLocation('azure/eastus', { zones })],
    targets: { tolerate: { replicas: 1, zones: tolerateZones } },
    components: [aCompute(), aGateway()],
  });
  return rowsOf(zoneUpdates(sourceOf(workload)), 'ZONE_REDUNDANT');
}

describe('updates of one zone at a time', () => {
  it('serve the load with the spare for a lost zone, and cannot lose another one', () => {
    // M = ceil(1200/80) = 15; three zones, one lost: 15 + ceil(15/2) = 23 as 8, 8, 7.
    const [row, ...others] = rowFor();
    expect(row).toMatchObject({ replicas: 23, left: 15, needed: 15, servesLoad: true });
    expect(row).toMatchObject({ toleratesReplicas: false, toleratesZones: false });
    // One zone must carry all: 3 · 15.
    expect(row.replicasToTolerate).toBe(45);
    expect(others).toEqual([]);
  });

  it('need one zone’s worth and the lost replica where no zone is to be lost meanwhile', () => {
    // Without zones to tolerate: max(19, 15 + 1) = 19 as 7, 6, 6 leaves 12 of 15; 24 as 8, 8, 8 leaves 16.
    const [row] = rowFor({ tolerateZones: 0 });
    expect(row).toMatchObject({ replicas: 19, left: 12, servesLoad: false, replicasToTolerate: 24 });
  });

  it('can tolerate no zone where none would be left', () => {
    expect(rowFor({ zones: 2 })[0].replicasToTolerate).toBeNull();
  });

  it('are met by the count that is proposed, and by no smaller one', () => {
    for (const zones of [3, 4, 5]) {
      for (const tolerateZones of [0, 1]) {
        const [{ replicasToTolerate, needed }] = rowFor({ zones, tolerateZones });
        const least = replicasToTolerate ?? 0;
        expect(isEnough(least)).toBe(true);
        expect(isEnough(least - 1)).toBe(false);

        function isEnough(count: number): boolean {
          const placed = evenPlacement(count, zones);
          const without = (fullest: number) => placed.slice(fullest).reduce((sum, replicas) => sum + replicas, 0);
          return without(1) - 1 >= needed && without(1 + tolerateZones) >= needed;
        }
      }
    }
  });
});
