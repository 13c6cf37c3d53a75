import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload } from '../testing/a-workload.js';
import { rowsOf, sourceOf } from '../testing/insight-source.js';
import { storeAvailability } from './store-availability.js';

const LOCATION = aLocation('azure/eastus', { availability: '0.9999', zoneAvailabilityGivenRegion: '0.999' });

function rowsFor(store: Parameters<typeof aStore>[0], locations = [LOCATION]) {
  const workload = aWorkload({ locations, components: [aCompute(), aStore({ capacityPerSecond: '5000', ...store })] });
  return storeAvailability(sourceOf(workload).planned);
}

describe('availability of data by where it stands', () => {
  it('of a quorum over three zones is that of two of three members under their zones and region', () => {
    const [row] = rowsOf(rowsFor({ topology: 'QUORUM', replicaAvailabilityGivenZone: '0.999' }), 'ZONE_REDUNDANT');
    expect(row).toMatchObject({ members: 3, needed: 2, location: 'azure/eastus' });
    expect(row.placement).toEqual([{ location: 'azure/eastus', perZone: [1, 1, 1] }]);
    // A member is up with q = 0.999², two of three of them: u = 3·(1−q)²·q + (1−q)³; then the region in series.
    const down = 1 - 0.999 ** 2;
    const few = 3 * down ** 2 * (1 - down) + down ** 3;
    expect(row.shard.u).toBeCloseTo(1e-4 + 0.9999 * few, 12);
  });

  it('of a quorum in one zone is that zone’s, however many members there are', () => {
    const [row] = rowsOf(rowsFor({ topology: 'QUORUM', replicaAvailabilityGivenZone: '1' }), 'NO_REDUNDANCY');
    expect(row.shard.u).toBeCloseTo(1e-4 + 0.9999 * 1e-3, 12);
  });

  it('of shards says what share one takes along and what share is within reach on average', () => {
    const [row] = rowsOf(rowsFor({ shards: 4, replicaAvailabilityGivenZone: '0.99' }), 'ZONE_REDUNDANT');
    expect(row.blastRadiusRatio).toBe(0.25);
    expect(row.meanShardsDown).toBeCloseTo(4 * row.shard.u, 15);
    expect(row.allShards.u).toBeGreaterThan(row.shard.u);
    expect(row.allShards.u).toBeLessThan(4 * row.shard.u);
  });

  it('of a store stretched over three locations is one row over all of them', () => {
    const locations = ['azure/eastus', 'azure/westus3', 'azure/northeurope'].map((name) =>
      aLocation(name, { availability: '0.99' }),
    );
    const store = { topology: 'QUORUM', regionReplication: 'SYNC', replicaAvailabilityGivenZone: '1' } as const;
    const rows = rowsOf(rowsFor(store, locations), 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ location: null, members: 9, needed: 5 });
    // Two of three locations must be up: 3 · 0.01² · 0.99 + 0.01³.
    expect(rows[0].shard.u).toBeCloseTo(2.98e-4, 12);
  });
});
