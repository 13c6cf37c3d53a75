import type { StrategyCheck } from './check.js';

/** From this part of the downtime on, it is worth knowing that it comes from single replicas. */
const NOTABLE_PART = 0.1;

/**
 * Small pools: while a lost replica is still sent its users, the flow is below what counts as available, so every
 * replica loss is a short outage (contract 2.10.24, S16).
 */
export const replicaLossesAddUp: StrategyCheck<'REPLICA_LOSSES_ADD_UP'> = {
  code: 'REPLICA_LOSSES_ADD_UP',
  scope: 'STRATEGY',
  severity: 'INFO',
  guidePoint: 'S16',
  find: ({ plan, result }) => {
    const { contributions, downtimeMinutesPerYear } = result.reliability.workload;
    const replicas = contributions.filter(({ cause }) => cause.startsWith('REPLICA '));
    const minutes = replicas.reduce((sum, { minutesPerYear }) => sum + minutesPerYear, 0);
    const [largest] = replicas.toSorted((a, b) => b.minutesPerYear - a.minutesPerYear);
    if (largest === undefined || minutes === 0 || minutes < NOTABLE_PART * downtimeMinutesPerYear) return [];
    return [
      {
        subject: componentOf(largest.cause),
        values: {
          minutesPerYear: minutes,
          downtimeMinutesPerYear,
          detectLocalSeconds: plan.model.workload.failover.detectLocalSeconds,
        },
      },
    ];
  },
};

/** `REPLICA component location` (contract 2.10.26); a component's name may have blanks, a location's has none. */
function componentOf(cause: string): string {
  return cause.split(' ').slice(1, -1).join(' ');
}
