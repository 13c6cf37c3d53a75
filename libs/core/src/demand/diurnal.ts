import { requireCounts, requireNonNegative, requireRatios } from '../numbers/argument-range.js';
import { measuredReplicaNeed } from '../sizing/replica-need.js';

const HOURS_PER_DAY = 24;

/** A load that follows a sine over the day. */
export interface DailyCurve {
  /** Mean load, 0 or more. */
  readonly average: number;
  /** Swing around the mean as a share of it, 0 to 1. */
  readonly amplitudeRatio: number;
  /** Hour of the peak. */
  readonly peakHour: number;
}

/** Loads at the full hours 0 to 23, `λ̄·(1 + a·cos 2π(h − h₀)/24)` (model §1). Throws RangeError out of range. */
export function hourlyLoads({ average, amplitudeRatio, peakHour }: DailyCurve): readonly number[] {
  requireNonNegative({ average });
  requireRatios({ amplitudeRatio });
  return Array.from({ length: HOURS_PER_DAY }, (_, hour) => {
    const angle = (2 * Math.PI * (hour - peakHour)) / HOURS_PER_DAY;
    return average * (1 + amplitudeRatio * Math.cos(angle));
  });
}

/** Peak of the curve, `λ̄·(1 + a)` (model §1). Throws RangeError out of range. */
export function peakLoad({ average, amplitudeRatio }: Omit<DailyCurve, 'peakHour'>): number {
  requireNonNegative({ average });
  requireRatios({ amplitudeRatio });
  return average * (1 + amplitudeRatio);
}

/** Loads hour by hour and the replicas that follow them. */
export interface ElasticInput {
  readonly loads: readonly number[];
  /** Capacity of one replica at 100 %, above 0. */
  readonly capacity: number;
  /** Target utilization, above 0. */
  readonly utilization: number;
  readonly minReplicas: number;
}

/** Replicas with and without following the load. */
export interface ElasticReplicas {
  /** Replicas hour by hour. */
  readonly elastic: readonly number[];
  readonly elasticReplicaHours: number;
  /** Replicas for the busiest hour. */
  readonly constant: number;
  readonly constantReplicaHours: number;
  /** Share of replica hours that following saves; null where there are none. */
  readonly savedRatio: number | null;
}

/** Replicas that follow a load, against replicas for its peak (model §1, §2). Throws RangeError out of range. */
export function elasticReplicas({ loads, capacity, utilization, minReplicas }: ElasticInput): ElasticReplicas {
  requireCounts({ minReplicas });
  const elastic = loads.map((load) => Math.max(minReplicas, measuredReplicaNeed({ load, capacity, utilization })));
  const constant = Math.max(minReplicas, ...elastic);
  const elasticReplicaHours = elastic.reduce((sum, replicas) => sum + replicas, 0);
  const constantReplicaHours = constant * loads.length;
  return {
    elastic,
    elasticReplicaHours,
    constant,
    constantReplicaHours,
    savedRatio: constantReplicaHours === 0 ? null : 1 - elasticReplicaHours / constantReplicaHours,
  };
}
