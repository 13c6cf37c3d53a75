import { requireNonNegative, requirePositive } from '../numbers/argument-range.js';
import { atLeastOnce } from '../numbers/probability.js';
import { binomialUpperTail } from './k-of-n.js';

/** A time during which a unit may fail at a constant rate. */
export interface FailureWindow {
  /** Failures per unit of time, 0 or more. */
  readonly failureRate: number;
  /** Length of the window in the same unit of time, 0 or more. */
  readonly duration: number;
}

/** P(a unit fails within the window) `= −expm1(−λT)` (model §10). Throws RangeError below 0. */
export function failureWithin({ failureRate, duration }: FailureWindow): number {
  requireNonNegative({ failureRate, duration });
  return -Math.expm1(-failureRate * duration) + 0;
}

/** The survivors of a loss and what they can still afford to lose until it is repaired. */
export interface SpareWindow extends FailureWindow {
  /** Units left after the loss. */
  readonly survivors: number;
  /** How many of them may fail before capacity is short. */
  readonly spare: number;
}

/**
 * P(capacity is lost before the loss is repaired) = P(Binomial(survivors, q) > spare): "the spare must absorb for the
 * entire time needed to recover" (guide RE:05, model §10). Throws RangeError on counts or rates out of range.
 */
export function spareExhausted({ survivors, spare, failureRate, duration }: SpareWindow): number {
  const p = failureWithin({ failureRate, duration });
  return binomialUpperTail({ n: survivors, k: spare + 1, p, u: Math.exp(-failureRate * duration) });
}

/** Data kept as shards of which some may be lost. */
export interface ShardedData {
  readonly dataShards: number;
  readonly parityShards: number;
  /** Failures of one shard's disk per year. */
  readonly failuresPerYear: number;
  /** Time until a lost shard is replaced, above 0. */
  readonly replacementDays: number;
}

/** Loss of sharded data. */
export interface ShardedDataLoss {
  /** P(one shard fails within a replacement window). */
  readonly shardFailureInWindow: number;
  /** P(more shards than the parity fail within one window). */
  readonly lossPerWindow: number;
  /** P(loss within a year); 1 − durability. */
  readonly lossPerYear: number;
}

const DAYS_PER_YEAR = 365;

/** Yearly loss of erasure-coded data (Backblaze durability calculation, model §10). Throws RangeError out of range. */
export function shardedDataLoss(input: ShardedData): ShardedDataLoss {
  const { dataShards, parityShards, failuresPerYear, replacementDays } = input;
  requirePositive({ replacementDays });
  const window = { failureRate: failuresPerYear, duration: replacementDays / DAYS_PER_YEAR };
  const lossPerWindow = spareExhausted({ ...window, survivors: dataShards + parityShards, spare: parityShards });
  return {
    shardFailureInWindow: failureWithin(window),
    lossPerWindow,
    lossPerYear: atLeastOnce({ probability: lossPerWindow, times: DAYS_PER_YEAR / replacementDays }),
  };
}
