import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload } from '../testing/a-workload.js';
import { rowsOf, sourceOf } from '../testing/insight-source.js';
import { commitLatencies } from './commit-latency-budget.js';

const PLACES = [
  aLocation('azure/eastus'),
  aLocation('azure/westus3', { rttMs: '60' }),
  aLocation('azure/northeurope', { rttMs: '80' }),
];

function rowsFor(store: Parameters<typeof aStore>[0], { places = PLACES, latencyMs = '100' } = {}) {
  const written = { capacityPerSecond: '1000', writeRatio: '0.5', ...store };
  const workload = aWorkload({
    locations: places,
    targets: { latencyMs },
    components: [aCompute(), aStore(written)],
  });
  return commitLatencies(sourceOf(workload).planned);
}

describe('coordinated writes', () => {
  it('of a majority inside a location wait for another zone: 1 ms of its own and 2 ms', () => {
    const [row] = rowsOf(rowsFor({ topology: 'QUORUM' }), 'ZONE_REDUNDANT');
    expect(row).toMatchObject({ waitsFor: 'MAJORITY', commitMs: 3, commitAfterLossMs: 3, stopsAfterLoss: false });
    // 1,200 writes a second · 0.5, each 3 ms: 1.8 commits at once, and 1000/3 one after another.
    expect(row.writesPerSecond).toBe(600);
    expect(row.concurrentCommits).toBeCloseTo(1.8, 12);
    expect(row.serialWritesPerSecond).toBeCloseTo(1000 / 3, 9);
  });

  it('of a stretched majority wait for the nearest location that completes it', () => {
    const [row] = rowsOf(rowsFor({ topology: 'QUORUM', regionReplication: 'SYNC' }), 'ACTIVE_ACTIVE_AT_CAPACITY');
    // Nine members, five vote: two more here, then two of the next location at 60 ms.
    expect(row).toMatchObject({ commitMs: 61, commitAfterLossMs: 61, withinTarget: true });
  });

  it('of synchronous copies wait for the farthest one', () => {
    const [row] = rowsOf(rowsFor({ regionReplication: 'SYNC' }), 'WARM_SPARE');
    expect(row).toMatchObject({ waitsFor: 'ALL_COPIES', commitMs: 81, withinTarget: true });
    expect(rowsOf(rowsFor({ regionReplication: 'SYNC' }, { latencyMs: '30' }), 'WARM_SPARE')[0]).toMatchObject({
      withinTarget: false,
    });
  });

  it('stop without one of the copies where the store does not degrade', () => {
    const row = rowsOf(rowsFor({ regionReplication: 'SYNC', degradeToAsync: false }), 'WARM_SPARE')[0];
    expect(row).toMatchObject({ stopsAfterLoss: true, commitAfterLossMs: null, withinTargetAfterLoss: false });
  });

  it('are unknown where a round trip is', () => {
    const places = [aLocation('azure/eastus'), aLocation('azure/westus3')];
    const row = rowsOf(rowsFor({ regionReplication: 'SYNC' }, { places }), 'WARM_SPARE')[0];
    expect(row).toMatchObject({ commitMs: null, withinTarget: null, serialWritesPerSecond: null });
  });

  it('have no row in a store that nobody writes to', () => {
    expect(rowsFor({ writeRatio: '0' })).toEqual([]);
  });
});
