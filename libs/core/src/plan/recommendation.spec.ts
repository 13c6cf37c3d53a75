import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { evaluationOf, planOf } from '../testing/planned.js';
import type { StrategyId } from '../workload/vocabulary.js';

/** At 73 a replica and month: 23 cold and running, 24 at capacity, 26 warm, 30 overprovisioned, 19 and 23 in one place. */
const TWO: WorkloadDraft = { locations: TWO_LOCATIONS };

/** Locations that are lost often enough for downtime to matter. */
const UNRELIABLE = TWO_LOCATIONS.map((location) => ({ ...location, availability: '0.99' }));

function recommendationFor(draft: WorkloadDraft) {
  return evaluationOf(aWorkload(draft)).recommendation;
}

describe('the recommendation', () => {
  it('is the cheapest that meets every target: the cold spare survives the loss of a location for 23 replicas', () => {
    expect(recommendationFor(TWO)).toMatchObject({
      status: 'RECOMMENDED',
      strategy: 'COLD_SPARE',
      reason: {
        code: 'CHEAPEST_THAT_MEETS_TARGETS',
        values: { strategy: 'COLD_SPARE', annualCost: '20148', meeting: 4, considered: 6 },
      },
      bindingTarget: null,
      relaxation: null,
    });
  });

  it('names what costs at most 5 % more with what it gives instead: 24 replicas for 23, back after 335 s', () => {
    const { runnersUp } = recommendationFor(TWO);
    expect(runnersUp).toEqual([
      {
        strategy: 'ACTIVE_ACTIVE_AT_CAPACITY',
        extraAnnualCost: '876',
        rtoSeconds: 335,
        rpoSeconds: null,
        availability: expect.any(Number),
        monthlyTotal: '1752',
      },
    ]);
  });

  it('stays in one location where none has to be survived, spread over its zones, which costs nothing more', () => {
    const tolerate = { regions: 0, zones: 0, replicas: 0 };
    const { strategy, reason } = recommendationFor({ ...TWO, targets: { tolerate } });
    expect(strategy).toBe('ZONE_REDUNDANT');
    expect(reason.values['annualCost']).toBe('16644');
  });

  it('of equal cost takes fewer locations, then not the one without redundancy', () => {
    // A pool that the load decides is 19 in one place with and without zones, and as available.
    const locations = TWO_LOCATIONS.map((location) => ({ ...location, zones: 0 }));
    const tolerate = { regions: 0, replicas: 1 };
    const { strategy, runnersUp } = recommendationFor({ locations, targets: { tolerate } });
    expect(strategy).toBe('ZONE_REDUNDANT');
    expect(runnersUp.map((one) => `${one.strategy} ${one.extraAnnualCost}`)).toContain('NO_REDUNDANCY 0');
  });

  it('says what binds and what would be enough where nothing meets every target', () => {
    expect(recommendationFor({ ...TWO, targets: { monthlyBudget: '1000' } })).toMatchObject({
      status: 'NOT_ACHIEVABLE',
      strategy: null,
      reason: { code: 'NO_STRATEGY_MEETS_TARGETS' },
      bindingTarget: { target: 'BUDGET', flow: null },
      relaxation: {
        strategy: 'COLD_SPARE',
        target: 'BUDGET',
        required: '1000',
        achieved: '1679',
        monthlyTotal: '1679',
      },
      runnersUp: [],
      flipPoints: [],
    });
  });

  it('has no relaxation where every strategy misses several targets', () => {
    const { relaxation, bindingTarget } = recommendationFor({
      ...TWO,
      targets: { rtoSeconds: 1, monthlyBudget: '1' },
    });
    expect(relaxation).toBeNull();
    expect(bindingTarget).toEqual({ target: 'RTO', flow: null });
  });

  it('holds up to the downtime cost at which another strategy costs as much', () => {
    const costing = (downtimeCostPerHour: string) => ({ locations: UNRELIABLE, targets: { downtimeCostPerHour } });
    const { strategy, flipPoints } = recommendationFor(costing('1'));
    const flip = flipPoints.find(({ holds }) => holds === 'BELOW');
    if (strategy === null || flip === undefined || flip.strategyBeyond === null) throw new Error('no flip point');
    const workload = aWorkload(costing(flip.threshold));
    const annual = (id: StrategyId): number => Number(planOf(workload, id).cost.expectedAnnualCost);
    expect(annual(strategy) / annual(flip.strategyBeyond)).toBeCloseTo(1, 12);
    const beyond = decimal(flip.threshold).times('1.001').toFixed();
    expect(recommendationFor(costing(beyond)).strategy).toBe(flip.strategyBeyond);
  });

  it('also flips where both cost the same while the document states no cost of downtime, surges included', () => {
    const { strategy, flipPoints } = recommendationFor({ locations: UNRELIABLE });
    const flip = flipPoints.find(({ holds }) => holds === 'BELOW');
    if (strategy === null || flip === undefined || flip.strategyBeyond === null) throw new Error('no flip point');
    const workload = aWorkload({ locations: UNRELIABLE, targets: { downtimeCostPerHour: flip.threshold } });
    const annual = (id: StrategyId): number => Number(planOf(workload, id).cost.expectedAnnualCost);
    expect(annual(strategy) / annual(flip.strategyBeyond)).toBeCloseTo(1, 12);
  });
});

describe('trade-offs', () => {
  it('say what the next dearer plan of the Pareto set buys', () => {
    const { tradeOffs, paretoFront, strategies } = evaluationOf(aWorkload({ locations: UNRELIABLE }));
    const monthly = (id: string): string =>
      strategies.find(({ strategy }) => strategy === id)?.cost?.monthlyTotal ?? '0';
    expect(paretoFront).toContain('NO_REDUNDANCY');
    for (const { from, to, extraMonthly, extraNines, costPerNine } of tradeOffs) {
      expect(extraMonthly).toBe(decimal(monthly(to)).minus(monthly(from)).toFixed());
      if (costPerNine !== null) expect(Number(costPerNine) * (extraNines ?? 0)).toBeCloseTo(Number(extraMonthly), 6);
    }
  });
});
