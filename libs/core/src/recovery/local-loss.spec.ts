import { describe, expect, it } from '@jest/globals';
import { aCompute, aGateway } from '../testing/a-component.js';
import { aFlow, aLocation, TWO_LOCATIONS } from '../testing/a-workload.js';
import { recoveryOf, rowOf } from '../testing/recovery-of.js';

describe('the loss of a replica', () => {
  it('leaves its share unserved until it is noticed: one of 23 for 10 s', () => {
    const row = rowOf(recoveryOf({}, 'ZONE_REDUNDANT'), { scope: 'REPLICA' });
    expect(row).toMatchObject({
      firstServiceSeconds: 10,
      rtoSeconds: 10,
      fullServiceSeconds: 10,
      belowSeconds: 0,
      rpoSeconds: null,
    });
    expect(row.equivalentOutageSeconds).toBeCloseTo(10 / 23, 13);
  });

  it('is felt until the repair where the rest is too few: 1 of 2 at 60 % serves 95 of 120', () => {
    const draft = {
      demand: { peakPerSecond: '120' },
      utilization: { normalMax: '0.6' },
      locations: [aLocation('azure/eastus', { zones: 0 })],
    };
    const row = rowOf(recoveryOf(draft, 'NO_REDUNDANCY'), { scope: 'REPLICA' });
    // Half is routed into the void for 10 s, then 95 of 120 are served until the repair an hour after the loss.
    expect(row).toMatchObject({ firstServiceSeconds: 10, rtoSeconds: 3600, belowSeconds: 3600 });
    expect(row.equivalentOutageSeconds).toBeCloseTo(10 * 0.5 + 3590 * (25 / 120), 9);
  });

  it('takes the worst component, figure by figure', () => {
    const components = [aCompute(), aCompute({ name: 'cart', capacityPerSecond: '400', mttrSeconds: 60 })];
    // 23 replicas of web, and of cart (1200 of 400 each) 4 + 2 = 6.
    const row = rowOf(recoveryOf({ components }, 'ZONE_REDUNDANT'), { scope: 'REPLICA' });
    expect(row.equivalentOutageSeconds).toBeCloseTo(10 / 6, 13);
    expect(row.timeline.at(-1)?.atSeconds).toBe(60);
  });
});

describe('the loss of a zone', () => {
  it('leaves the largest share over the components unserved until it is noticed: 8 of 23', () => {
    const row = rowOf(recoveryOf({}, 'ZONE_REDUNDANT'), { scope: 'ZONE' });
    expect(row).toMatchObject({ rtoSeconds: 10, belowSeconds: 10, fullServiceSeconds: 10 });
    expect(row.equivalentOutageSeconds).toBeCloseTo((10 * 8) / 23, 13);
    expect(row.timeline.map(({ event }) => event)).toEqual(['LOST', 'FULL_SERVICE', 'REPAIRED']);
  });

  it('is an outage until the repair where everything stands in it', () => {
    const row = rowOf(recoveryOf({}, 'NO_REDUNDANCY'), { scope: 'ZONE' });
    expect(row).toMatchObject({ firstServiceSeconds: 7200, rtoSeconds: 7200, equivalentOutageSeconds: 7200 });
  });

  it('leaves the other locations alone: a third of half the users for 10 s', () => {
    const row = rowOf(recoveryOf({ locations: TWO_LOCATIONS }, 'ACTIVE_ACTIVE_OVERPROVISIONED'), { scope: 'ZONE' });
    expect(row.equivalentOutageSeconds).toBeCloseTo((10 * 5) / 15 / 2, 13);
    expect(row.timeline[0]?.servedRatio).toBeCloseTo(1 - 1 / 6, 13);
  });

  it('that is the whole location is a failover with the repair time of the zone (contract 2.10.4, 2.10.18)', () => {
    const locations = TWO_LOCATIONS.map((location) => ({ ...location, zones: 0 }));
    const recovery = recoveryOf({ locations }, 'ACTIVE_ACTIVE_OVERPROVISIONED');
    const row = rowOf(recovery, { scope: 'ZONE' });
    expect(row).toMatchObject({ firstServiceSeconds: 95, rtoSeconds: 95 });
    expect(row.timeline.at(-1)).toMatchObject({ atSeconds: 7200, event: 'REPAIRED' });
    expect(rowOf(recovery, { scope: 'REGION' }).timeline.at(-1)?.atSeconds).toBe(14_400);
  });

  it('does not touch a gateway that spans the zones, and takes down one that stands in it', () => {
    const equivalentOutage = (zoneRedundant: boolean): number => {
      const draft = { components: [aGateway({ zoneRedundant })], flows: [aFlow('all', ['gateway'])] };
      return rowOf(recoveryOf(draft, 'ZONE_REDUNDANT'), { scope: 'ZONE' }).equivalentOutageSeconds;
    };
    expect(equivalentOutage(true)).toBe(0);
    expect(equivalentOutage(false)).toBe(7200);
  });
});

describe('the recovery of a plan', () => {
  it('counts only scopes whose tolerance is above 0', () => {
    const rto = (tolerate: { replicas?: number; zones?: number; regions?: number }) =>
      recoveryOf({ targets: { tolerate } }, 'ZONE_REDUNDANT').rtoSeconds;
    expect(rto({ replicas: 0, zones: 0, regions: 0 })).toBeNull();
    expect(rto({ replicas: 1, zones: 0, regions: 0 })).toBe(10);
    expect(rto({ replicas: 0, zones: 0, regions: 1 })).toBe(14_400);
  });

  it('is that of the critical flows where some are marked', () => {
    const slow = aCompute({ name: 'report', capacityPerSecond: '1200' });
    const draft = {
      components: [aCompute({ minReplicas: 24 }), slow],
      utilization: { normalMax: '1', failureMax: '1' },
      targets: { tolerate: { zones: 0, regions: 0 } },
      locations: [aLocation('azure/eastus', { zones: 0 })],
      flows: [aFlow('buy', ['web'], { criticality: 'CRITICAL' as const }), aFlow('read', ['report'])],
    };
    const recovery = recoveryOf(draft, 'NO_REDUNDANCY');
    // Losing one of 24 is felt until it is noticed; the only replica of the other flow takes everything with it.
    expect(recovery.flows.map(({ name, rtoSeconds }) => [name, rtoSeconds])).toEqual([
      ['buy', 10],
      ['read', 3600],
    ]);
    expect(recovery.rtoSeconds).toBe(10);
  });
});
