import { requireNonNegative, requirePositive, requirePositiveCounts } from '../numbers/argument-range.js';
import { blockingProbability, waitingFromBlocking } from './erlang.js';

/** A queue before equal servers; times in one unit. */
export interface MultiServerQueue {
  /** Arrivals per unit of time, 0 or more. */
  readonly arrivalRate: number;
  /** Mean service time, above 0. */
  readonly serviceTime: number;
  /** Servers, 1 or more. */
  readonly servers: number;
}

/** Steady state of a queue whose load is below its servers. */
export interface QueueState {
  readonly erlangs: number;
  /** Erlangs per server. */
  readonly utilization: number;
  /** Probability that nobody is in the system. */
  readonly emptyProbability: number;
  /** Erlang C. */
  readonly waitingProbability: number;
  readonly meanWait: number;
  /** Mean wait plus service. */
  readonly meanResponse: number;
  readonly meanWaiting: number;
  /** Mean number waiting or served. */
  readonly meanInSystem: number;
}

/**
 * Steady state of the M/M/c queue (Gross and Harris; model §3); null where the load is not below the servers, because
 * the queue then grows without end. Throws RangeError out of range.
 */
export function queueState({ arrivalRate, serviceTime, servers }: MultiServerQueue): QueueState | null {
  requireNonNegative({ arrivalRate });
  requirePositive({ serviceTime });
  requirePositiveCounts({ servers });
  const erlangs = arrivalRate * serviceTime;
  if (erlangs >= servers) return null;
  const blocking = blockingProbability({ servers, erlangs });
  const waiting = waitingFromBlocking({ servers, erlangs, blocking });
  const meanWait = (waiting * serviceTime) / (servers - erlangs);
  const meanWaiting = (waiting * erlangs) / (servers - erlangs);
  return {
    erlangs,
    utilization: erlangs / servers,
    emptyProbability: emptyProbability({ servers, erlangs }),
    waitingProbability: waiting,
    meanWait,
    meanResponse: meanWait + serviceTime,
    meanWaiting,
    meanInSystem: meanWaiting + erlangs,
  };
}

/** Concurrency `L = λ·W` (Little's law, model §2). Throws RangeError below 0. */
export function concurrency({
  arrivalRate,
  timeInSystem,
}: {
  readonly arrivalRate: number;
  readonly timeInSystem: number;
}): number {
  requireNonNegative({ arrivalRate, timeInSystem });
  return arrivalRate * timeInSystem;
}

/** A mean wait of exponential traffic and how irregular the real traffic is. */
export interface IrregularTraffic {
  /** Mean wait of the M/M/c queue. */
  readonly exponentialWait: number;
  /** Squared coefficient of variation of the times between arrivals; 1 is exponential. */
  readonly arrivalVariation: number;
  /** Squared coefficient of variation of the service times; 1 is exponential. */
  readonly serviceVariation: number;
}

/** Mean wait of general traffic by Allen and Cunneen: the exponential wait × the mean of both variations (model §3). */
export function generalMeanWait({ exponentialWait, arrivalVariation, serviceVariation }: IrregularTraffic): number {
  requireNonNegative({ exponentialWait, arrivalVariation, serviceVariation });
  return (exponentialWait * (arrivalVariation + serviceVariation)) / 2;
}

/** `1/p₀ = Σ_{n<c} aⁿ/n! + a^c/c! · c/(c−a)`; below the least double (a above about 700) it is 0. */
function emptyProbability({ servers, erlangs }: { readonly servers: number; readonly erlangs: number }): number {
  let term = 1;
  let sum = 0;
  for (let n = 0; n < servers; n += 1) {
    sum += term;
    term *= erlangs / (n + 1);
  }
  return 1 / (sum + (term * servers) / (servers - erlangs));
}
