import { describe, expect, it } from '@jest/globals';
import { aCompute, aStore } from '../testing/a-component.js';
import { aLocation, aWorkload } from '../testing/a-workload.js';
import { rowsOf, sourceOf } from '../testing/insight-source.js';
import { readWriteAvailability } from './read-write-availability.js';

interface Draft {
  readonly store: Parameters<typeof aStore>[0];
  readonly availability?: string;
  readonly zone?: string;
}

function rowFor({ store, availability, zone = '1' }: Draft) {
  const workload = aWorkload({
    locations: [aLocation('azure/eastus', { zoneAvailabilityGivenRegion: zone })],
    targets: availability === undefined ? {} : { availability },
    components: [aCompute(), aStore({ capacityPerSecond: '5000', replicaAvailabilityGivenZone: '0.99', ...store })],
  });
  return rowsOf(readWriteAvailability(sourceOf(workload).planned), 'NO_REDUNDANCY')[0];
}

describe('reads against writes', () => {
  it('are alike without read replicas', () => {
    const row = rowFor({ store: {} });
    expect(row.writerAlone?.u).toBeCloseTo(0.01, 15);
    expect(row.reads.u).toBeCloseTo(0.01, 15);
    expect(row.promotionMinutesPerYear).toBe(0);
  });

  it('gain 1 − u^(r+1) for reads and nothing for writes where no domain fails', () => {
    const row = rowFor({ store: { readReplicas: 2, writeRatio: '0.2' } });
    expect(row.writes.u).toBeCloseTo(0.01, 15);
    expect(row.reads.u).toBeCloseTo(1e-6, 15);
    expect(row.calls.u).toBeCloseTo(0.2 * 0.01 + 0.8 * 1e-6, 15);
  });

  it('need two read replicas for 99.999 % of reads: 0.01³ ≤ 1e-5 < 0.01²', () => {
    expect(rowFor({ store: {}, availability: '0.99999' }).readReplicasForTarget).toBe(2);
    expect(rowFor({ store: {}, availability: '0.99' }).readReplicasForTarget).toBe(0);
    expect(rowFor({ store: {} }).readReplicasForTarget).toBeNull();
  });

  it('share their zones, so copies in them are worth less than independent ones', () => {
    const row = rowFor({ store: { readReplicas: 2 }, zone: '0.9' });
    const independent = (1 - 0.9 * 0.99) ** 3;
    expect(row.reads.u).toBeCloseTo(independent, 12);
    const packed = rowFor({ store: { readReplicas: 5 }, zone: '0.9' });
    expect(packed.reads.u).toBeGreaterThan((1 - 0.9 * 0.99) ** 6);
  });

  it('cost one replica a month: 0.10 · 730 and its disk', () => {
    expect(rowFor({ store: {} }).readReplicaCostPerMonth).toBe('73');
    expect(rowFor({ store: { diskGib: '100', diskPricePerGibMonth: '0.05' } }).readReplicaCostPerMonth).toBe('78');
  });
});
