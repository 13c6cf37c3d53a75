import { requireCounts, requireNonNegative } from '../numbers/argument-range.js';

/** Servers and the load offered to them. */
export interface OfferedLoad {
  /** Servers, a whole number. */
  readonly servers: number;
  /** Offered load, arrivals × mean service time, 0 or more. */
  readonly erlangs: number;
}

/**
 * Erlang B: probability that an arrival finds all servers busy and is turned away (model §3), by the recursion
 * `B(n) = aB(n−1) / (n + aB(n−1))`, stable to 10⁶ servers. Throws RangeError out of range.
 */
export function blockingProbability({ servers, erlangs }: OfferedLoad): number {
  requireCounts({ servers });
  requireNonNegative({ erlangs });
  let blocking = 1;
  for (let n = 1; n <= servers; n += 1) blocking = (erlangs * blocking) / (n + erlangs * blocking);
  return blocking;
}

/** Erlang C: probability that an arrival must wait; 1 where the load is not below the servers (model §3). */
export function waitingProbability({ servers, erlangs }: OfferedLoad): number {
  const blocking = blockingProbability({ servers, erlangs });
  return waitingFromBlocking({ servers, erlangs, blocking });
}

/** Erlang C from the Erlang B of the same servers, for searches that carry B along. */
export function waitingFromBlocking({
  servers,
  erlangs,
  blocking,
}: OfferedLoad & { readonly blocking: number }): number {
  if (erlangs >= servers) return 1;
  return (servers * blocking) / (servers - erlangs * (1 - blocking));
}
