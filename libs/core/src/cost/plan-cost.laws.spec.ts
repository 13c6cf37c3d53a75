import { describe, it } from '@jest/globals';
import { decimal, sumDecimals } from '../numbers/decimal.js';
import type { PlanCost } from '../plan/evaluation.js';
import { everyWorkload, withOptions } from '../testing/laws.js';
import { keptEvaluation, type OkPlan, okPlans } from '../testing/planned.js';
import type { Workload } from '../workload/workload.js';

function plansOf(workload: Workload): readonly OkPlan[] {
  return okPlans(keptEvaluation(workload));
}

function costOf(workload: Workload, id: string): PlanCost | undefined {
  return plansOf(workload).find(({ strategy }) => strategy === id)?.cost;
}

describe('laws of cost', () => {
  it('lines, components, locations, categories and purposes each add up to the monthly total, exactly', () => {
    everyWorkload((workload) =>
      plansOf(workload).filter(({ cost }) =>
        [cost.lines, cost.byComponent, cost.byLocation, cost.byCategory, cost.byPurpose].some(
          (parts) => !sumDecimals(parts.map(({ monthly }) => decimal(monthly))).eq(cost.monthlyTotal),
        ),
      ),
    );
  });

  it('every line is its quantity times its unit price, and none is negative', () => {
    everyWorkload((workload) =>
      plansOf(workload).flatMap(({ cost }) =>
        cost.lines.filter(
          ({ quantity, unitPrice, monthly }) =>
            !decimal(quantity).times(unitPrice).eq(monthly) || decimal(monthly).lt(0),
        ),
      ),
    );
  });

  it('overprovisioned is never cheaper a month than at capacity', () => {
    everyWorkload((drawn) => {
      // A reservation can be paid on top of a billed minimum that would have covered it.
      const workload = withOptions(drawn, { reserveCapacity: false });
      const over = costOf(workload, 'ACTIVE_ACTIVE_OVERPROVISIONED')?.monthlyTotal;
      const atCapacity = costOf(workload, 'ACTIVE_ACTIVE_AT_CAPACITY')?.monthlyTotal;
      if (over === undefined || atCapacity === undefined) return [];
      return decimal(over).lt(atCapacity) ? [{ over, atCapacity }] : [];
    });
  });

  it('what redundancy costs is the difference to the baseline, and unknown without one', () => {
    everyWorkload((workload) => {
      const baseline = costOf(workload, 'NO_REDUNDANCY')?.monthlyTotal;
      return plansOf(workload).filter(({ cost: { monthlyTotal, costOfRedundancy } }) => {
        if (baseline === undefined || costOfRedundancy === null) return costOfRedundancy !== null;
        return !decimal(monthlyTotal).minus(baseline).eq(costOfRedundancy);
      });
    });
  });

  it('without growth, today costs what the horizon costs; with growth, never more', () => {
    everyWorkload((workload) => {
      const isGrowing = workload.demand.horizonMonths > 0 && workload.demand.annualGrowth !== '0';
      return plansOf(workload).filter(({ cost: { monthlyTotal, monthlyTotalToday }, stamps }) => {
        if (!isGrowing) return !decimal(monthlyTotalToday).eq(monthlyTotal);
        // One stamp more may be dealt to a cheaper place, and a committed rate makes load cheaper than spare.
        const isComparable = stamps === null && workload.commitments.loadDiscount === '0';
        return isComparable && decimal(monthlyTotalToday).gt(monthlyTotal);
      });
    });
  });

  it('a year costs at least twelve months with the downtime that is expected, which is priced only where stated', () => {
    everyWorkload((workload) => {
      const isPriced = workload.targets.downtimeCostPerHour !== null;
      return plansOf(workload).filter(({ cost }) => {
        const { monthlyTotal, expectedDowntimeCostPerYear, expectedAnnualCost } = cost;
        const year = decimal(monthlyTotal)
          .times(12)
          .plus(expectedDowntimeCostPerYear ?? 0);
        return decimal(expectedAnnualCost).lt(year) || (expectedDowntimeCostPerYear !== null) !== isPriced;
      });
    });
  });
});
