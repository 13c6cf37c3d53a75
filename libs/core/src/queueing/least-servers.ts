import { requireNonNegative, requirePositive, requireRatios } from '../numbers/argument-range.js';
import { waitingFromBlocking } from './erlang.js';

/** The most servers a search goes to (model §3: the recursion is stable to 10⁶). */
const MOST_SERVERS = 2_000_000;

/** A bound on the probability of waiting at all. */
export interface WaitingTarget {
  /** Offered load, 0 or more. */
  readonly erlangs: number;
  /** Highest acceptable probability that an arrival waits, above 0. */
  readonly maxWaitingProbability: number;
}

/** Least servers with `C(c, a) ≤ bound` (model §3). Throws RangeError out of range and beyond 2·10⁶ servers. */
export function leastServersForWaiting({ erlangs, maxWaitingProbability }: WaitingTarget): number {
  requireNonNegative({ erlangs });
  requirePositive({ maxWaitingProbability });
  return leastServers(erlangs, ({ waiting }) => waiting <= maxWaitingProbability);
}

/** A service level and a bound on how busy the servers may be. */
export interface ServiceLevelTarget {
  readonly arrivalRate: number;
  /** Mean service time, above 0. */
  readonly serviceTime: number;
  /** The wait that shall not be exceeded, in the unit of the service time. */
  readonly maxWait: number;
  /** Share of arrivals that wait no longer, below 1. */
  readonly serviceLevelRatio: number;
  /** Highest acceptable utilization of a server, above 0. */
  readonly maxUtilization: number;
}

/** Least servers that meet a service level at an acceptable utilization (model §3). Throws RangeError out of range. */
export function leastServersForServiceLevel(target: ServiceLevelTarget): number {
  const { arrivalRate, serviceTime, maxWait, serviceLevelRatio, maxUtilization } = target;
  requireNonNegative({ arrivalRate, maxWait });
  requirePositive({ serviceTime, maxUtilization });
  requireRatios({ serviceLevelRatio });
  if (serviceLevelRatio === 1) throw new RangeError('serviceLevelRatio = 1 is outside [0, 1)');
  const erlangs = arrivalRate * serviceTime;
  return leastServers(erlangs, ({ servers, waiting }) => {
    const exceeds = waiting * Math.exp((-(servers - erlangs) * maxWait) / serviceTime);
    return servers > erlangs && erlangs / servers <= maxUtilization && exceeds <= 1 - serviceLevelRatio;
  });
}

interface Staffing {
  readonly servers: number;
  readonly waiting: number;
}

/** Carries Erlang B along, so that a search costs as much as one evaluation. */
function leastServers(erlangs: number, isEnough: (staffing: Staffing) => boolean): number {
  let blocking = 1;
  for (let servers = 1; servers <= MOST_SERVERS; servers += 1) {
    blocking = (erlangs * blocking) / (servers + erlangs * blocking);
    if (isEnough({ servers, waiting: waitingFromBlocking({ servers, erlangs, blocking }) })) return servers;
  }
  throw new RangeError(`erlangs = ${String(erlangs)} need more than ${String(MOST_SERVERS)} servers`);
}
