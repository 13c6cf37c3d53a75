import type { Decimal } from '../numbers/decimal.js';
import { greater } from '../numbers/decimal-range.js';
import { type PassiveFailover, passiveFailover } from './passive-failover.js';
import type { ScaleOutLaw } from './scale-out-window.js';

/** What every failover to a passive location takes. */
export interface FailoverSteps {
  readonly detectSeconds: Decimal;
  /** Until someone, or something, decides to fail over. */
  readonly decideSeconds: Decimal;
  /** Until the data in the passive location takes writes. */
  readonly promoteSeconds: Decimal;
  /** Until traffic goes there. */
  readonly routeSeconds: Decimal;
}

/** The load to be taken over and what one replica carries. */
export interface FailoverLoad {
  /** Above 0. */
  readonly load: Decimal;
  /** Capacity of one replica at 100 %, above 0. */
  readonly capacity: Decimal;
  /** Utilization up to which nothing is shed, above 0. */
  readonly shedUtilization: Decimal;
}

/** A warm spare. */
export interface WarmFailoverInput extends FailoverSteps, FailoverLoad, ScaleOutLaw {
  /** Replicas that run in the passive location. */
  readonly running: number;
}

/**
 * Failover to a warm spare (model §5): first traffic at detect + decide + the longer of promotion and re-routing;
 * growth starts after the decision, in parallel. Throws RangeError out of range.
 */
export function warmFailover(input: WarmFailoverInput): PassiveFailover {
  const growthFromSeconds = input.detectSeconds.plus(input.decideSeconds);
  const firstServiceSeconds = growthFromSeconds.plus(greater(input.promoteSeconds, input.routeSeconds));
  return passiveFailover({ ...input, growthFromSeconds, firstServiceSeconds, limit: Number.MAX_SAFE_INTEGER });
}
