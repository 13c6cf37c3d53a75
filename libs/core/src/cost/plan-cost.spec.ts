import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import { aCompute, aManagedService, aStore } from '../testing/a-component.js';
import { aWorkload, TWO_LOCATIONS, type WorkloadDraft } from '../testing/a-workload.js';
import { planOf } from '../testing/planned.js';
import type { StrategyId } from '../workload/vocabulary.js';

function costOf(draft: WorkloadDraft, strategy: StrategyId) {
  return planOf(aWorkload({ locations: TWO_LOCATIONS, ...draft }), strategy).cost;
}

/** Locations that are lost 2.19 times a year: 0.001 / 4 h · 8,760 h. */
const UNRELIABLE = TWO_LOCATIONS.map((location) => ({ ...location, availability: '0.999' }));

describe('planCost', () => {
  it('compares with the same load without redundancy: 23 + 3 replicas against 19, at 73 a month', () => {
    expect(costOf({}, 'NO_REDUNDANCY')).toMatchObject({ monthlyTotal: '1387', costOfRedundancy: '0' });
    expect(costOf({}, 'WARM_SPARE')).toMatchObject({ monthlyTotal: '1898', costOfRedundancy: '511' });
  });

  it('has a growing workload cost today what today needs: 1,200 now, 2,400 at the horizon', () => {
    const demand = { annualGrowth: '1', horizonMonths: 12 };
    expect(costOf({ demand }, 'NO_REDUNDANCY')).toMatchObject({ monthlyTotal: '2701', monthlyTotalToday: '1387' });
  });

  it('adds up what a failover starts, for as long as the repair takes: 20 · 0.1 · 4 h warm, 3 · 0.1 · 4 h at capacity', () => {
    expect(costOf({}, 'WARM_SPARE').surgePerFailover).toBe('8');
    expect(costOf({}, 'ACTIVE_ACTIVE_AT_CAPACITY').surgePerFailover).toBe('1.2');
    expect(costOf({}, 'ACTIVE_ACTIVE_OVERPROVISIONED').surgePerFailover).toBe('0');
    expect(costOf({ strategyOptions: { reserveCapacity: true } }, 'WARM_SPARE').surgePerFailover).toBe('0');
  });

  it('takes the worst location for a failover, and all of them for a year', () => {
    const locations = UNRELIABLE.map((location, index) => ({ ...location, mttrSeconds: index === 0 ? 14_400 : 7200 }));
    const cost = costOf({ locations, targets: { downtimeCostPerHour: '0' } }, 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(cost.surgePerFailover).toBe('1.2');
    // 1.2 · 2.19 + 0.6 · 4.38 a year.
    const year = decimal(cost.monthlyTotal).times(12).plus('5.256');
    expect(cost.expectedAnnualCost).toBe(year.toFixed());
  });

  it('counts managed units that grow with the load: 600 more units for 4 h at 0.001', () => {
    const cost = costOf({ components: [aManagedService()] }, 'ACTIVE_ACTIVE_AT_CAPACITY');
    expect(cost.surgePerFailover).toBe('2.4');
  });

  it('prices the load that is not served: E · 8,760 h · 1,000', () => {
    const draft = { targets: { downtimeCostPerHour: '1000' }, locations: UNRELIABLE };
    const plan = planOf(aWorkload(draft), 'NO_REDUNDANCY');
    const hours = plan.reliability.workload.unservedRatio * 8760;
    expect(Number(plan.cost.expectedDowntimeCostPerYear)).toBeCloseTo(hours * 1000, 8);
    expect(Number(plan.cost.expectedAnnualCost)).toBeCloseTo(1387 * 12 + hours * 1000, 8);
  });

  it('prices lost data: 2.19 losses a year of 5 s at 120 a minute, where the location is served from', () => {
    const draft = { locations: UNRELIABLE, components: [aStore()], targets: { dataLossCostPerMinute: '120' } };
    const withSurge = (strategy: StrategyId) => {
      const { expectedAnnualCost, monthlyTotal, surgePerFailover } = costOf(draft, strategy);
      const surges = decimal(surgePerFailover).times('2.19');
      return decimal(expectedAnnualCost).minus(decimal(monthlyTotal).times(12)).minus(surges).toNumber();
    };
    expect(withSurge('WARM_SPARE')).toBeCloseTo(2.19 * 10, 9);
    // Without failover the last backup is an hour old.
    expect(withSurge('ZONE_REDUNDANT')).toBeCloseTo(2.19 * 60 * 120, 9);
  });

  it('is twelve months where neither downtime nor lost data has a price', () => {
    const cost = costOf({ locations: UNRELIABLE, components: [aCompute()] }, 'WARM_SPARE');
    expect(cost.expectedDowntimeCostPerYear).toBeNull();
    expect(cost.expectedAnnualCost).toBe(decimal(cost.monthlyTotal).times(12).toFixed());
  });
});
