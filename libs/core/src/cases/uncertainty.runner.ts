import { lognormalMean, lognormalQuantile, lognormalThrough } from '../demand/lognormal.js';
import { elasticReplicas, hourlyLoads, peakLoad } from '../demand/diurnal.js';
import { orderDays, yearsToLimit } from '../forecast/time-to-limit.js';
import { utilizationAfterLoss } from '../sizing/utilization-after-loss.js';
import { newsvendor } from '../uncertainty/newsvendor.js';
import { leastRegret } from '../uncertainty/regret.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `uncertainty` of the reference cases. */
export const uncertaintyRunners: TopicRunners = {
  'regret-netflix-spend': runner<RegretInputs>((inputs) => {
    const { totalRegret, leastTotalIndex } = leastRegret({
      planCosts: inputs.candidateAnnualCosts,
      optimalCosts: inputs.candidateAnnualCosts,
      overWeight: inputs.overProvisionCost,
      underWeight: inputs.underProvisionCost,
      exponent: inputs.exponent,
    });
    return { totalRegret, leastRegretIndex: leastTotalIndex };
  }),

  'demand-lognormal-quantile': runner<{ p50: number; p90: number; quantiles: readonly number[] }>((inputs) => {
    const load = lognormalThrough(inputs);
    return {
      sigma: load.sigma,
      mean: lognormalMean(load),
      quantile: inputs.quantiles.map((q) => lognormalQuantile({ load, q })),
    };
  }),

  'newsvendor-replicas': runner<NewsvendorInputs>(({ demandScenarios, overCost, underCost }) => {
    const choice = newsvendor({ scenarios: demandScenarios, overCost, underCost });
    return {
      criticalFractile: choice.criticalRatio,
      optimalReplicas: choice.replicas,
      expectedCost: choice.expectedCost,
    };
  }),
};

/** Topic `forecast` of the reference cases. */
export const forecastRunners: TopicRunners = {
  'forecast-exponential': runner<Exponential>((inputs) => {
    const now = inputs.currentPeakRps;
    const years = yearsToLimit({ now, limit: inputs.capacityRps, annualGrowthRatio: inputs.annualGrowth }) ?? 0;
    const order = orderDays({ years, leadTimeDays: inputs.leadTimeDays });
    return { years, days: order.days, fullDayIndex: order.lastDayWithin, orderByDayIndex: order.orderByDay };
  }),

  'forecast-failure-headroom': runner<FailureHeadroom>((inputs) => {
    const zones = { count: inputs.zones, lost: inputs.zonesLost };
    const now = utilizationAfterLoss({ utilization: inputs.utilisationNow, ...zones }) ?? 0;
    const limit = inputs.maxUtilisationInFailure;
    return {
      utilisationAfterLossNow: now,
      yearsToUnsafe: yearsToLimit({ now, limit, annualGrowthRatio: inputs.annualGrowth }),
    };
  }),
};

/** Topic `demand` of the reference cases. */
export const demandRunners: TopicRunners = {
  'demand-diurnal-elastic': runner<Diurnal>((inputs) => {
    const curve = { average: inputs.averageRps, amplitudeRatio: inputs.amplitude, peakHour: inputs.peakHour };
    const replicas = elasticReplicas({
      loads: hourlyLoads(curve),
      capacity: inputs.replicaRps,
      utilization: inputs.targetUtilisation,
      minReplicas: inputs.minReplicas,
    });
    return {
      peakRps: peakLoad(curve),
      staticReplicas: replicas.constant,
      staticReplicaHoursPerDay: replicas.constantReplicaHours,
      elasticReplicas: replicas.elastic,
      elasticReplicaHoursPerDay: replicas.elasticReplicaHours,
      savingFraction: replicas.savedRatio,
    };
  }),
};

interface RegretInputs {
  readonly candidateAnnualCosts: readonly number[];
  readonly overProvisionCost: number;
  readonly underProvisionCost: number;
  readonly exponent: number;
}

interface NewsvendorInputs {
  readonly demandScenarios: readonly { readonly replicas: number; readonly probability: number }[];
  readonly overCost: number;
  readonly underCost: number;
}

interface Exponential {
  readonly currentPeakRps: number;
  readonly annualGrowth: number;
  readonly capacityRps: number;
  readonly leadTimeDays: number;
}

interface FailureHeadroom {
  readonly zones: number;
  readonly zonesLost: number;
  readonly utilisationNow: number;
  readonly maxUtilisationInFailure: number;
  readonly annualGrowth: number;
}

interface Diurnal {
  readonly averageRps: number;
  readonly amplitude: number;
  readonly peakHour: number;
  readonly replicaRps: number;
  readonly targetUtilisation: number;
  readonly minReplicas: number;
}
