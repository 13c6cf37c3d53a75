import { requireNonNegative, requirePositiveCounts, requireRatios } from '../numbers/argument-range.js';
import type { UpDown } from '../numbers/probability.js';
import { MINUTES_PER_YEAR } from './downtime-budget.js';
import { binomialTails } from './k-of-n.js';

/** Replicas that are updated batch by batch. */
export interface RollingUpdate {
  readonly replicas: number;
  /** Replicas that must be up. */
  readonly required: number;
  /** One replica. */
  readonly replica: UpDown;
  /** Replicas out of service at a time, 1 or more. */
  readonly batch: number;
  readonly batchMinutes: number;
  readonly updatesPerYear: number;
}

/** Availability with rolling updates. */
export interface RollingUpdateAvailability {
  /** Share of the year in which a batch is out. */
  readonly maintenanceRatio: number;
  /** Enough up while no batch is out. */
  readonly normal: UpDown;
  /** Enough up of the others while a batch is out. */
  readonly duringBatch: UpDown;
  /** The mixture of both, weighted by time. */
  readonly overall: UpDown;
}

/**
 * Availability of a pool with rolling updates: `(1−θ)·A(N) + θ·A(N−b)` with the same requirement (model §12).
 *
 * Throws RangeError on values out of range, and where the updates do not fit into a year.
 */
export function rollingUpdateAvailability(input: RollingUpdate): RollingUpdateAvailability {
  const { replicas, required, replica, batch, batchMinutes, updatesPerYear } = input;
  requirePositiveCounts({ replicas, batch });
  requireNonNegative({ batchMinutes, updatesPerYear, 'replicas - batch': replicas - batch });
  const maintenanceRatio = ((replicas / batch) * batchMinutes * updatesPerYear) / MINUTES_PER_YEAR;
  requireRatios({ maintenanceRatio });
  const normal = enoughUp({ n: replicas, k: required, ...replica });
  const duringBatch = enoughUp({ n: replicas - batch, k: required, ...replica });
  const mix = (side: keyof UpDown): number =>
    (1 - maintenanceRatio) * normal[side] + maintenanceRatio * duringBatch[side];
  return { maintenanceRatio, normal, duringBatch, overall: { p: mix('p'), u: mix('u') } };
}

/** Planned outages of the whole service. */
export interface PlannedOutages {
  readonly unplanned: UpDown;
  readonly eventsPerYear: number;
  readonly minutesEach: number;
}

/** Availability with planned outages counted, and the share of the year they take. */
export interface PlannedAvailability extends UpDown {
  readonly plannedRatio: number;
}

/** `A · (1 − θ)`: planned outages count like others (model §12). Throws RangeError out of range. */
export function withPlannedOutages({ unplanned, eventsPerYear, minutesEach }: PlannedOutages): PlannedAvailability {
  requireNonNegative({ eventsPerYear, minutesEach });
  const plannedRatio = (eventsPerYear * minutesEach) / MINUTES_PER_YEAR;
  requireRatios({ plannedRatio });
  return { plannedRatio, p: unplanned.p * (1 - plannedRatio), u: unplanned.u + unplanned.p * plannedRatio };
}

function enoughUp(input: Parameters<typeof binomialTails>[0]): UpDown {
  const { lower, upper } = binomialTails(input);
  return { p: upper, u: lower };
}
