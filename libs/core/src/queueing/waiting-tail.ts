import { requireNonNegative, requirePositive, requirePositiveCounts } from '../numbers/argument-range.js';
import { waitingProbability } from './erlang.js';
import type { MultiServerQueue } from './multi-server-queue.js';

/** A queue and a time that a wait or a response is held against. */
export interface QueueAndTime extends MultiServerQueue {
  /** In the unit of the service time, 0 or more. */
  readonly time: number;
}

/** A queue and the share of arrivals for which a bound shall hold. */
export interface QueueAndShare extends MultiServerQueue {
  /** Share, 0 up to but not including 1. */
  readonly share: number;
}

/** P(wait > time) `= C·e^(−(c−a)t/s)` of the M/M/c queue (model §3); 1 where it is overloaded. */
export function waitExceeds({ arrivalRate, serviceTime, servers, time }: QueueAndTime): number {
  const erlangs = requireQueue({ arrivalRate, serviceTime, servers });
  requireNonNegative({ time });
  if (erlangs >= servers) return 1;
  return waitingProbability({ servers, erlangs }) * Math.exp((-(servers - erlangs) * time) / serviceTime);
}

/** Share of arrivals that wait at most `time`; 0 where the queue is overloaded (model §3). */
export function serviceLevel(input: QueueAndTime): number {
  return 1 - waitExceeds(input);
}

/**
 * The wait that a share of the arrivals does not exceed: `max(0, ln(C/(1−share))·s/(c−a))` (model §3); null where the
 * queue is overloaded and waits have no bound.
 */
export function waitQuantile({ arrivalRate, serviceTime, servers, share }: QueueAndShare): number | null {
  const erlangs = requireQueue({ arrivalRate, serviceTime, servers });
  if (!(share >= 0 && share < 1)) throw new RangeError(`share = ${String(share)} is outside [0, 1)`);
  if (erlangs >= servers) return null;
  const waiting = waitingProbability({ servers, erlangs });
  if (waiting <= 1 - share) return 0;
  return (Math.log(waiting / (1 - share)) * serviceTime) / (servers - erlangs);
}

/** P(wait + service > time) of the M/M/c queue (model §3); 1 where it is overloaded. */
export function responseExceeds({ arrivalRate, serviceTime, servers, time }: QueueAndTime): number {
  const erlangs = requireQueue({ arrivalRate, serviceTime, servers });
  requireNonNegative({ time });
  if (erlangs >= servers) return 1;
  const services = time / serviceTime;
  const waiting = waitingProbability({ servers, erlangs });
  return Math.exp(-services) * (1 + waiting * delayedShare(servers - erlangs - 1, services));
}

/** `(1 − e^(−t·d))/d` with its limit t at d = 0, where the two exponentials of the tail coincide. */
function delayedShare(difference: number, services: number): number {
  return difference === 0 ? services : -Math.expm1(-services * difference) / difference;
}

function requireQueue({ arrivalRate, serviceTime, servers }: MultiServerQueue): number {
  requireNonNegative({ arrivalRate });
  requirePositive({ serviceTime });
  requirePositiveCounts({ servers });
  return arrivalRate * serviceTime;
}
