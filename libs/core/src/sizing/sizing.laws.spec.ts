import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimal } from '../numbers/decimal.js';
import { replicasAtCapacity, replicasOverprovisioned } from './equal-regions.js';
import { replicaNeed } from './replica-need.js';
import { symmetricPerZone, tightTotal } from './zone-spread.js';

// The same draws every time: no test depends on an unseeded one (model §14).
fc.configureGlobal({ seed: 20_260_101 });

const hundredths = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max }).map((n) => decimal(n).div(100).toFixed());
const load = hundredths(10_000_000);
const capacity = hundredths(100_000);
const utilization = hundredths(100);

describe('laws of sizing (model §20.2)', () => {
  it('the need carries the load and one replica fewer does not', () => {
    fc.assert(
      fc.property(load, capacity, utilization, (d, c, u) => {
        const n = replicaNeed({ load: decimal(d), capacity: decimal(c), utilization: decimal(u) });
        const carried = (replicas: number): boolean => decimal(c).times(u).times(replicas).gte(d);
        expect([carried(n), carried(n - 1)]).toEqual([true, false]);
      }),
    );
  });

  it('a load that is an exact multiple needs exactly that many, for every multiple', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), capacity, utilization, (n, c, u) => {
        const exact = decimal(c).times(u).times(n);
        expect(replicaNeed({ load: exact, capacity: decimal(c), utilization: decimal(u) })).toBe(n);
      }),
    );
  });

  it('more load never needs fewer, and scaling load and capacity together changes nothing', () => {
    fc.assert(
      fc.property(load, load, capacity, utilization, (d, more, c, u) => {
        const [one, each, share] = [decimal(d), decimal(c), decimal(u)];
        const n = replicaNeed({ load: one, capacity: each, utilization: share });
        expect(replicaNeed({ load: one.plus(more), capacity: each, utilization: share })).toBeGreaterThanOrEqual(n);
        expect(replicaNeed({ load: one.times('3.7'), capacity: each.times('3.7'), utilization: share })).toBe(n);
      }),
    );
  });

  it('a tight spread is never larger than a symmetric one, nor smaller than the need', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 2, max: 9 }), fc.nat(8), (needed, zones, lost) => {
        const input = { needed, zones, zonesLost: lost % zones };
        const tight = tightTotal(input) ?? Infinity;
        expect(tight).toBeLessThanOrEqual((symmetricPerZone(input) ?? 0) * zones);
        expect(tight).toBeGreaterThanOrEqual(needed);
      }),
    );
  });

  it('overprovisioned regions are never smaller than regions at capacity', () => {
    fc.assert(
      fc.property(load, capacity, utilization, fc.integer({ min: 2, max: 6 }), (d, c, u, regions) => {
        const pool = { regions, demand: decimal(d), capacity: decimal(c), targetUtilization: decimal(u) };
        const over = replicasOverprovisioned({ ...pool, failureUtilization: decimal(1), regionsLost: 1 });
        expect(over).toBeGreaterThanOrEqual(replicasAtCapacity(pool));
      }),
    );
  });
});
