import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parallelUnavailability, seriesUnavailability, type UpDown } from '../numbers/probability.js';
import { repairableAvailability } from './birth-death.js';
import { activeStandbyAvailability } from './coverage.js';
import { expectedService } from './expected-service.js';
import { steadyStateByElimination } from './gth.js';
import { replicasInService } from './hierarchy.js';
import { binomialDistribution, binomialLowerTail, binomialTails, binomialUpperTail } from './k-of-n.js';
import { differentUnitsAvailability } from './poisson-binomial.js';
import { sharedZonesAvailability } from './shared-zones-flow.js';

// The same draws every time: no test depends on an unseeded one (model §14).
fc.configureGlobal({ seed: 20_260_101 });

const CERTAIN: UpDown = { p: 1, u: 0 };
const SLACK = 1 + 1e-12;
const unavailability = fc.double({ min: 1e-9, max: 0.5, noNaN: true });
const pair = unavailability.map((u): UpDown => ({ p: 1 - u, u }));
const units = fc.integer({ min: 1, max: 60 });
const needOf = (n: number, seed: number): number => 1 + (seed % n);

describe('laws of k-of-n (model §20.2)', () => {
  it('both sides are probabilities and add up to 1', () => {
    fc.assert(
      fc.property(units, fc.nat(), pair, (n, seed, unit) => {
        const { lower, upper } = binomialTails({ n, k: needOf(n, seed), ...unit });
        expect(Math.min(lower, upper)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('availability never falls with better units, with more units or with a smaller need', () => {
    fc.assert(
      fc.property(units, fc.nat(), pair, (n, seed, unit) => {
        const k = needOf(n, seed);
        const u = binomialLowerTail({ n, k, ...unit });
        const better = { p: 1 - unit.u / 2, u: unit.u / 2 };
        expect(binomialLowerTail({ n, k, ...better })).toBeLessThanOrEqual(u * SLACK);
        expect(binomialLowerTail({ n: n + 1, k, ...unit })).toBeLessThanOrEqual(u * SLACK);
        expect(binomialLowerTail({ n, k: k - 1, ...unit })).toBeLessThanOrEqual(u * SLACK);
      }),
    );
  });

  it('different units that happen to be equal are a binomial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), pair, (n, seed, unit) => {
        const k = needOf(n, seed);
        const different = differentUnitsAvailability({ units: Array.from({ length: n }, () => unit), k });
        expect(different.u / binomialLowerTail({ n, k, ...unit })).toBeCloseTo(1, 9);
        expect(different.p / binomialUpperTail({ n, k, ...unit })).toBeCloseTo(1, 9);
      }),
    );
  });

  it('a redundant path is at most as unavailable as its best element, a series at least as its worst', () => {
    fc.assert(
      fc.property(fc.array(unavailability, { minLength: 1, maxLength: 8 }), (us) => {
        expect(parallelUnavailability(us)).toBeLessThanOrEqual(Math.min(...us) * SLACK);
        expect(seriesUnavailability(us) * SLACK).toBeGreaterThanOrEqual(Math.max(...us));
      }),
    );
  });
});

describe('laws of failure domains (model §20.2)', () => {
  const place = (domain: UpDown, replicas: readonly number[], replica: UpDown) =>
    replicasInService([
      { region: domain, zones: replicas.map((count) => ({ zone: domain, replicas: count, replica })) },
    ]);
  const perZone = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });

  it('domains that never fail leave the plain binomial', () => {
    fc.assert(
      fc.property(perZone, pair, (replicas, replica) => {
        const n = replicas.reduce((sum, count) => sum + count, 0);
        const exact = binomialDistribution({ n, ...replica });
        place(CERTAIN, replicas, replica).forEach((probability, x) => {
          expect(probability / (exact[x] ?? 0)).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  it('what is served on average is at least the chance of serving everything, which falls with the need', () => {
    fc.assert(
      fc.property(perZone, pair, pair, (replicas, domain, replica) => {
        const distribution = place(domain, replicas, replica);
        const full = distribution.slice(1).map((_, x) => expectedService({ distribution, fullCapacity: x + 1 }));
        full.forEach((service, x) => {
          expect(service.expectedServedRatio * SLACK).toBeGreaterThanOrEqual(service.fullServiceProbability);
          expect(service.expectedServedRatio + service.unservedRatio).toBeCloseTo(1, 12);
          expect(service.fullServiceProbability).toBeLessThanOrEqual(
            (full[x - 1]?.fullServiceProbability ?? 1) * SLACK,
          );
        });
      }),
    );
  });

  it('one tier in shared zones is that tier alone, and a second tier never helps', () => {
    fc.assert(
      fc.property(perZone, fc.nat(), pair, pair, (replicas, seed, domain, replica) => {
        const total = replicas.reduce((sum, count) => sum + count, 0);
        const tier = { perZone: replicas, replica, needed: needOf(total, seed) };
        const flow = { region: domain, zones: replicas.map(() => domain) };
        const one = sharedZonesAvailability({ ...flow, tiers: [tier] });
        const distribution = place(domain, replicas, replica);
        const alone = expectedService({ distribution, fullCapacity: tier.needed });
        expect(one.u / alone.shortfallProbability).toBeCloseTo(1, 9);
        expect(sharedZonesAvailability({ ...flow, tiers: [tier, tier] }).u * SLACK).toBeGreaterThanOrEqual(one.u);
      }),
    );
  });
});

describe('laws of repairable systems (model §20.2)', () => {
  const rate = fc.double({ min: 1e-5, max: 0.5, noNaN: true });

  it('with a crew for every unit the chain is a binomial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(), rate, rate, (n, seed, failure, repair) => {
        const required = needOf(n, seed);
        const crews = { units: n, required, repairCrews: n, active: n, dormancyRatio: 0 };
        const chain = repairableAvailability({ ...crews, failureRatePerHour: failure, repairRatePerHour: repair });
        const unit = { p: repair / (failure + repair), u: failure / (failure + repair) };
        expect(chain.unavailability / binomialLowerTail({ n, k: required, ...unit })).toBeCloseTo(1, 9);
      }),
    );
  });

  it('the closed form of imperfect coverage is the steady state of its chain', () => {
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0, max: 1, noNaN: true }), (failure, repair, coverage) => {
        const minutes = { failoverMinutes: 2, uncoveredMinutes: 60 };
        const rates = { failureRatePerHour: failure, repairRatePerHour: repair };
        const closed = activeStandbyAvailability({ ...rates, ...minutes, coverageRatio: coverage });
        const [both, over, uncovered, one, none] = steadyStateByElimination([
          [0, coverage * failure, (1 - coverage) * failure, failure, 0],
          [0, 0, 0, 30, 0],
          [0, 0, 0, 1, 0],
          [repair, 0, 0, 0, failure],
          [0, 0, 0, repair, 0],
        ]);
        expect(closed.bothUp).toBeCloseTo(both ?? -1, 12);
        expect(closed.unavailability).toBeCloseTo((over ?? -1) + (uncovered ?? -1) + (none ?? -1), 12);
        expect(closed.oneUp).toBeCloseTo(one ?? -1, 12);
      }),
    );
  });
});
