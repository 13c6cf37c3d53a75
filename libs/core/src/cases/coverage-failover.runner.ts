import { detectionSeconds, rerouteSeconds } from '../recovery/detection.js';
import { commonCauseFailure } from '../reliability/common-cause.js';
import { activeStandbyAvailability, failoverDowntimeMinutesPerYear } from '../reliability/coverage.js';
import { downtimeMinutes, unavailabilityOfMinutesPerYear } from '../reliability/downtime-budget.js';
import { runner, type TopicRunners } from './case-runner.js';

const HOURS_PER_YEAR = 8760;
/** The "about 0" of the perfect switch: the expected figure was taken with a failover of a billionth of a minute. */
const PERFECT_FAILOVER_MINUTES = 1e-9;

/** Topic `coverage-failover` of the reference cases. */
export const coverageFailoverRunners: TopicRunners = {
  'failover-traffic-manager': runner<{ rows: readonly Probe[] }>(({ rows }) => {
    const detectSeconds = rows.map(({ intervalS, toleratedFailures, timeoutS }) =>
      detectionSeconds({ intervalSeconds: intervalS, toleratedFailures, timeoutSeconds: timeoutS }),
    );
    return {
      detectSeconds,
      detectPlusTtlSeconds: rows.map(({ ttlS }, row) =>
        rerouteSeconds({ detectSeconds: detectSeconds[row] ?? 0, ttlSeconds: ttlS }),
      ),
    };
  }),

  'failover-coverage-minutes': runner<Coverage>((inputs) => {
    const minutes = failoverDowntimeMinutesPerYear({
      failoversPerYear: inputs.failoversPerYear,
      coverageRatio: inputs.coverage,
      failoverMinutes: inputs.failoverMinutes,
      uncoveredMinutes: inputs.uncoveredRecoveryMinutes,
    });
    const unavailability = unavailabilityOfMinutesPerYear(minutes);
    return { downtimeMinutesPerYear: minutes, availability: 1 - unavailability, unavailability };
  }),

  'failover-ctmc-1plus1': runner<Pair>((inputs) => {
    const rates = {
      failureRatePerHour: Number(inputs.failureRatePerHour),
      repairRatePerHour: Number(inputs.repairRatePerHour),
      uncoveredMinutes: inputs.uncoveredMinutes,
    };
    const pair = activeStandbyAvailability({
      ...rates,
      coverageRatio: inputs.coverage,
      failoverMinutes: inputs.failoverMinutes,
    });
    const perfect = activeStandbyAvailability({
      ...rates,
      coverageRatio: 1,
      failoverMinutes: PERFECT_FAILOVER_MINUTES,
    });
    return {
      stateProbabilities: { 2: pair.bothUp, FO: pair.failingOver, UC: pair.uncovered, 1: pair.oneUp, 0: pair.noneUp },
      availability: pair.availability,
      unavailability: pair.unavailability,
      downtimeMinutesPerYear: downtimeMinutes({ unavailability: pair.unavailability, windowHours: HOURS_PER_YEAR }),
      perfectSwitchUnavailability: perfect.unavailability,
    };
  }),

  'beta-factor-2oo3': runner<{ n: number; failIf: number; lambdaPerHour: number; beta: number; hours: number }>(
    ({ n, failIf, lambdaPerHour, beta, hours }) => {
      const { independent, commonCause } = commonCauseFailure({
        units: n,
        failuresThatStop: failIf,
        failureRatePerHour: lambdaPerHour,
        commonCauseRatio: beta,
        hours,
      });
      return { commonCause, published: [independent, commonCause] };
    },
  ),
};

interface Probe {
  readonly intervalS: number;
  readonly toleratedFailures: number;
  readonly timeoutS: number;
  readonly ttlS: number;
}

interface Coverage {
  readonly failoversPerYear: number;
  readonly coverage: number;
  readonly failoverMinutes: number;
  readonly uncoveredRecoveryMinutes: number;
}

interface Pair {
  readonly failureRatePerHour: string;
  readonly repairRatePerHour: string;
  readonly coverage: number;
  readonly failoverMinutes: number;
  readonly uncoveredMinutes: number;
}
