import type { Deployment } from '../plan/deployment.js';
import type { StrategyCheck } from './check.js';

const SECONDS_PER_MINUTE = 60;
const HOURS_PER_YEAR = 8760;
const SECONDS_PER_HOUR = 3600;
const HALF = 0.5;

/** Most of the downtime comes from failovers that do not happen: a tested one is worth more than another location (S91). */
export const failoverSuccessDominates: StrategyCheck<'FAILOVER_SUCCESS_DOMINATES'> = {
  code: 'FAILOVER_SUCCESS_DOMINATES',
  scope: 'STRATEGY',
  severity: 'INFO',
  guidePoint: 'S91',
  find: ({ plan, result }) => {
    if (!plan.canFailOver) return [];
    const { downtimeMinutesPerYear } = result.reliability.workload;
    const minutes = failedFailoverMinutes(plan);
    if (minutes <= HALF * downtimeMinutesPerYear) return [];
    const successRatio = Number(plan.model.workload.failover.successRatio);
    return [
      { subject: 'failover.successRatio', values: { successRatio, minutesPerYear: minutes, downtimeMinutesPerYear } },
    ];
  },
};

/** Σ ν·(1 − successRatio)·mttr over the locations whose loss is felt, in minutes a year (contract 2.5, 2.10.27). */
function failedFailoverMinutes({ model, serving, shareOf }: Deployment): number {
  const failed = 1 - Number(model.workload.failover.successRatio);
  return serving
    .filter(({ index }) => shareOf(index).value > 1 - model.availableRatio.value)
    .reduce((sum, { availability, mttrSeconds }) => {
      const perYear = (availability.down / mttrSeconds) * SECONDS_PER_HOUR * HOURS_PER_YEAR;
      return sum + (perYear * failed * mttrSeconds) / SECONDS_PER_MINUTE;
    }, 0);
}
