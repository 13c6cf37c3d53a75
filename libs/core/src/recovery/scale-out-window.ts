import { requireCounts, requirePositiveCounts } from '../numbers/argument-range.js';
import { type Decimal, ONE, ZERO } from '../numbers/decimal.js';
import { lesser, requireNonNegativeDecimals } from '../numbers/decimal-range.js';
import { replicaNeed } from '../sizing/replica-need.js';

/** How fast replicas are added: a first batch, then one batch after another. */
export interface ScaleOutLaw {
  /** From the start of the clock to the first added batch in service; 0 or more. */
  readonly firstBatchSeconds: Decimal;
  /** Between two batches; 0 or more. */
  readonly batchEverySeconds: Decimal;
  /** Replicas per batch, 1 or more. */
  readonly batchReplicas: number;
}

/** A pool that must grow to carry its load. */
export interface ScaleOutWindowInput extends ScaleOutLaw {
  /** Load on the pool, 0 or more. */
  readonly load: Decimal;
  /** Capacity of one replica at 100 %, above 0. */
  readonly capacity: Decimal;
  /** Utilization up to which nothing is shed, above 0. */
  readonly shedUtilization: Decimal;
  /** Replicas at the start. */
  readonly replicas: number;
}

/** What a pool loses until it has grown. */
export interface ScaleOutWindow {
  /** Replicas that carry the load without shedding. */
  readonly neededReplicas: number;
  /** Share served at the start, at most 1. */
  readonly initialServedRatio: Decimal;
  /** Until nothing is shed any more. */
  readonly degradedSeconds: Decimal;
  /** Load × time that was not served, such as requests. */
  readonly lostWork: Decimal;
}

/**
 * The degraded window of the scale-out law and what is lost in it, as exact sums over the batches (model §5):
 * `T = firstBatch + batchEvery·(K−1)` with `K = ceil((needed − N₀)/b)`, and 0 where N₀ is enough.
 *
 * Growth is bounded by nothing but the need: quota is the caller's to check. Throws RangeError out of range.
 */
export function scaleOutWindow(input: ScaleOutWindowInput): ScaleOutWindow {
  const { load, capacity, shedUtilization, replicas } = input;
  requireCounts({ replicas });
  const perReplica = capacity.times(shedUtilization);
  const neededReplicas = replicaNeed({ load, capacity, utilization: shedUtilization });
  const steps = growthSteps({ ...input, target: neededReplicas });
  const lost = steps.reduce(
    (sum, step) => sum.plus(load.minus(perReplica.times(step.replicas)).times(step.seconds)),
    ZERO,
  );
  return {
    neededReplicas,
    initialServedRatio: load.isZero() ? ONE : lesser(ONE, perReplica.times(replicas).div(load)),
    degradedSeconds: growthSeconds({ ...input, target: neededReplicas }),
    lostWork: lost,
  };
}

/** A pool on its way to a size. */
export interface GrowthInput extends ScaleOutLaw {
  /** Replicas at the start. */
  readonly replicas: number;
  /** Replicas to be reached. */
  readonly target: number;
}

/** Seconds until a pool has grown to a size; 0 where it has it already (model §5). Throws RangeError out of range. */
export function growthSeconds({ replicas, target, ...law }: GrowthInput): Decimal {
  const batches = batchesNeeded({ replicas, target, ...law });
  return batches === 0 ? ZERO : law.firstBatchSeconds.plus(law.batchEverySeconds.times(batches - 1));
}

/** A stretch of time with a constant number of replicas. */
export interface GrowthStep {
  readonly replicas: number;
  readonly seconds: Decimal;
}

/** The stretches a pool goes through before it has grown to a size; none where it has it already. */
export function growthSteps({ replicas, target, ...law }: GrowthInput): readonly GrowthStep[] {
  const batches = batchesNeeded({ replicas, target, ...law });
  return Array.from({ length: batches }, (_, batch) => ({
    replicas: replicas + batch * law.batchReplicas,
    seconds: batch === 0 ? law.firstBatchSeconds : law.batchEverySeconds,
  }));
}

function batchesNeeded({ replicas, target, ...law }: GrowthInput): number {
  requireCounts({ replicas, target });
  requirePositiveCounts({ batchReplicas: law.batchReplicas });
  requireNonNegativeDecimals({ firstBatchSeconds: law.firstBatchSeconds, batchEverySeconds: law.batchEverySeconds });
  return Math.max(0, Math.ceil((target - replicas) / law.batchReplicas));
}
