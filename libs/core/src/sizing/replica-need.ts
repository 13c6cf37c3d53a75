import type { Decimal } from '../numbers/decimal.js';

/** A double quotient nearer than this (relative) to a whole number does not decide a count (contract 2.2). */
const DECIDING_DISTANCE = 1e-9;

/** What a count of replicas is needed for; all exact. */
export interface ReplicaNeedInput {
  /** Load to carry, in the same unit as the capacity; 0 or more. */
  readonly load: Decimal;
  /** Load-tested capacity of one replica at 100 %; above 0. */
  readonly capacity: Decimal;
  /** Allowed utilization, a ratio above 0. */
  readonly utilization: Decimal;
}

/** A count stated as a fraction; both exact. */
export interface ReplicaNeedFraction {
  /** What must be reached; 0 or more. */
  readonly numerator: Decimal;
  /** What one replica contributes; above 0. */
  readonly denominator: Decimal;
}

/**
 * The least whole n with `n · capacity · utilization ≥ load` (model §2 ceil rule, contract 2.2).
 *
 * Exact: 5700 / (100 × 0.57) is 100, where doubles say 101. Load 0 needs 0 replicas. Throws RangeError on a
 * negative load, on a capacity or utilization that is not above 0, and where the count is no safe integer.
 */
export function replicaNeed({ load, capacity, utilization }: ReplicaNeedInput): number {
  const [c, u] = [capacity.toNumber(), utilization.toNumber()];
  const quick = c > 0 && u > 0 ? decidedByDoubles(load.toNumber() / (c * u)) : undefined;
  if (quick !== undefined) return quick;
  if (!(capacity.gt(0) && utilization.gt(0))) {
    throw new RangeError(
      `capacity = ${capacity.toString()} or utilization = ${utilization.toString()} is outside (0, ∞)`,
    );
  }
  return replicaNeedOfFraction({ numerator: load, denominator: capacity.times(utilization) });
}

/**
 * The least whole n with `n · denominator ≥ numerator`, exact by cross-multiplication (contract 2.10.2).
 *
 * Throws RangeError on a negative numerator, on a denominator that is not above 0, and where the count is no safe
 * integer.
 */
export function replicaNeedOfFraction({ numerator, denominator }: ReplicaNeedFraction): number {
  if (!(numerator.gte(0) && numerator.isFinite())) {
    throw new RangeError(`numerator = ${numerator.toString()} is outside [0, ∞)`);
  }
  if (!(denominator.gt(0) && denominator.isFinite())) {
    throw new RangeError(`denominator = ${denominator.toString()} is outside (0, ∞)`);
  }
  const quick = decidedByDoubles(numerator.toNumber() / denominator.toNumber());
  return quick ?? exactNeed(numerator, denominator);
}

/** Three doubles that came from measurement or from a calculation, so that no exact decimal exists. */
export interface MeasuredReplicaNeedInput {
  /** Load to carry; 0 or more, finite. */
  readonly load: number;
  /** Capacity of one replica at 100 %; above 0, finite. */
  readonly capacity: number;
  /** Allowed utilization, a ratio above 0. */
  readonly utilization: number;
}

/**
 * The least n for a load that is only known as a double, such as a sample of a daily curve: a quotient within 1e-9
 * (relative) of a whole number is that number (model §2). Throws RangeError where the quotient is negative or no
 * finite number.
 */
export function measuredReplicaNeed({ load, capacity, utilization }: MeasuredReplicaNeedInput): number {
  const quotient = load / (capacity * utilization);
  if (!(quotient >= 0 && quotient <= Number.MAX_SAFE_INTEGER && capacity > 0)) {
    throw new RangeError(`load / (capacity · utilization) = ${String(quotient)} is outside [0, 2^53)`);
  }
  const nearest = Math.round(quotient);
  return Math.abs(quotient - nearest) <= DECIDING_DISTANCE * quotient ? nearest : Math.ceil(quotient);
}

function decidedByDoubles(quotient: number): number | undefined {
  if (!(quotient > 0 && quotient <= Number.MAX_SAFE_INTEGER)) return undefined;
  const distance = Math.abs(quotient - Math.round(quotient));
  return distance > DECIDING_DISTANCE * Math.max(1, quotient) ? Math.ceil(quotient) : undefined;
}

function exactNeed(numerator: Decimal, denominator: Decimal): number {
  const whole = numerator.div(denominator).floor();
  const need = whole.times(denominator).gte(numerator) ? whole : whole.plus(1);
  if (need.gt(Number.MAX_SAFE_INTEGER)) {
    throw new RangeError(`numerator / denominator = ${need.toString()} is outside [0, 2^53)`);
  }
  return need.toNumber();
}
