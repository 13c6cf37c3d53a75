import { requireNonNegative, requireRatios } from '../numbers/argument-range.js';
import type { Decimal } from '../numbers/decimal.js';
import { greater } from '../numbers/decimal-range.js';
import { type PassiveFailover, passiveFailover } from './passive-failover.js';
import type { FailoverLoad, FailoverSteps } from './warm-failover.js';

/** A cold spare: replicas that are deployed but stopped. */
export interface ColdFailoverInput extends FailoverSteps, FailoverLoad {
  /** Stopped replicas that can be started. */
  readonly stopped: number;
  /** From the order to the first started batch in service, warm-up included. */
  readonly startSeconds: Decimal;
  /** Replicas started at a time, 1 or more. */
  readonly batchReplicas: number;
  readonly batchEverySeconds: Decimal;
}

/**
 * Failover to a cold spare (model §5): as warm with nothing running, and first traffic also waits for the first
 * started batch. Throws RangeError out of range.
 */
export function coldFailover(input: ColdFailoverInput): PassiveFailover {
  const growthFromSeconds = input.detectSeconds.plus(input.decideSeconds);
  const slowest = greater(greater(input.promoteSeconds, input.routeSeconds), input.startSeconds);
  return passiveFailover({
    ...input,
    running: 0,
    limit: input.stopped,
    firstBatchSeconds: input.startSeconds,
    growthFromSeconds,
    firstServiceSeconds: growthFromSeconds.plus(slowest),
  });
}

/** A start that may find no capacity. */
export interface UncertainStart {
  /** Recovery time where the start succeeds. */
  readonly rtoSeconds: number;
  /** Probability that it does, 0 to 1. */
  readonly startSuccessRatio: number;
  /** What is added where it does not. */
  readonly extraDelaySeconds: number;
}

/** Mean recovery time `RTO + (1 − p)·delay`: stopped compute holds no capacity (model §5). Throws out of range. */
export function expectedRtoSeconds({ rtoSeconds, startSuccessRatio, extraDelaySeconds }: UncertainStart): number {
  requireNonNegative({ rtoSeconds, extraDelaySeconds });
  requireRatios({ startSuccessRatio });
  return rtoSeconds + (1 - startSuccessRatio) * extraDelaySeconds;
}

/** Probability that such a recovery takes at most `withinSeconds`. Throws RangeError out of range. */
export function recoveredWithin({
  withinSeconds,
  ...start
}: UncertainStart & { readonly withinSeconds: number }): number {
  const { rtoSeconds, startSuccessRatio, extraDelaySeconds } = start;
  requireNonNegative({ rtoSeconds, extraDelaySeconds, withinSeconds });
  requireRatios({ startSuccessRatio });
  if (withinSeconds < rtoSeconds) return 0;
  return withinSeconds < rtoSeconds + extraDelaySeconds ? startSuccessRatio : 1;
}
