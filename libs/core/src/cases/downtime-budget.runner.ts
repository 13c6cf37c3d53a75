import { complement } from '../numbers/probability.js';
import { downtimeMinutes, outageBudget, unavailabilityOfMinutesPerYear } from '../reliability/downtime-budget.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `downtime-budget` of the reference cases. */
export const downtimeBudgetRunners: TopicRunners = {
  'downtime-azure-table': runner<Windows>(({ availability, windowsHours }) => {
    const minutes = (windowHours: number): number[] =>
      availability.map((a) => downtimeMinutes({ unavailability: complement(a), windowHours }));
    return {
      weekMinutes: minutes(windowsHours.week),
      monthMinutes: minutes(windowsHours.month),
      yearMinutes: minutes(windowsHours.year),
    };
  }),

  'budget-calculus-9999': runner<Budget>((inputs) => {
    const budget = outageBudget({
      targetUnavailability: complement(inputs.slo),
      dependencyUnavailabilities: inputs.dependencies.map(complement),
      outages: inputs.expectedOutages.map(({ count, scope }) => ({ perYear: count, scopeRatio: scope })),
    });
    const minutesPerOutage = budget.minutesPerOutage ?? 0;
    const mitigationMinutes = minutesPerOutage - inputs.alertMinutes - inputs.investigateMinutes;
    return {
      totalBudgetMinutes: budget.totalMinutes,
      dependencyMinutes: budget.dependencyMinutes,
      ownMinutes: budget.ownMinutes,
      weightedOutages: budget.weightedOutages,
      minutesPerOutage,
      mitigationMinutes,
      published: {
        total: budget.totalMinutes,
        dependencies: budget.dependencyMinutes,
        own: budget.ownMinutes,
        perOutage: minutesPerOutage,
        mitigation: mitigationMinutes,
      },
    };
  }),

  'budget-calculus-3x20': runner<{ outagesPerYear: number; minutesEach: number; slo: number }>((inputs) => {
    const minutesPerYear = inputs.outagesPerYear * inputs.minutesEach;
    const unavailability = unavailabilityOfMinutesPerYear(minutesPerYear);
    return {
      minutesPerYear,
      availability: 1 - unavailability,
      feasible: unavailability <= complement(inputs.slo),
    };
  }),
};

interface Windows {
  readonly availability: readonly number[];
  readonly windowsHours: { readonly week: number; readonly month: number; readonly year: number };
}

interface Budget {
  readonly slo: number;
  readonly dependencies: readonly number[];
  readonly expectedOutages: readonly { readonly count: number; readonly scope: number }[];
  readonly alertMinutes: number;
  readonly investigateMinutes: number;
}
