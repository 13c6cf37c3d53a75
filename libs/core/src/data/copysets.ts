import { requireCounts, requirePositiveCounts } from '../numbers/argument-range.js';
import { atLeastOnce } from '../numbers/probability.js';

/** A draw without replacement from a population of which some are marked. */
export interface HypergeometricTail {
  readonly population: number;
  readonly marked: number;
  readonly drawn: number;
  /** Least number of marked among the drawn. */
  readonly atLeast: number;
}

/**
 * P(at least so many of the drawn are marked), each term from the one before it and divided by their total, so that
 * the tail keeps its digits and nothing overflows (model §11). Throws RangeError out of range.
 */
export function hypergeometricUpperTail({ population, marked, drawn, atLeast }: HypergeometricTail): number {
  requireCounts({ population, marked, drawn, atLeast });
  if (marked > population || drawn > population) throw new RangeError('marked or drawn is more than the population');
  const least = Math.max(0, drawn + marked - population);
  const most = Math.min(drawn, marked);
  const ratio = (j: number): number => ((marked - j) * (drawn - j)) / ((j + 1) * (population - marked - drawn + j + 1));
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (population + 2))));
  const sums = { tail: 0, all: 0 };
  const add = (j: number, term: number): void => {
    sums.all += term;
    if (j >= atLeast) sums.tail += term;
  };
  for (let j = mode, term = 1; j <= most && term > 0; term *= ratio(j), j += 1) add(j, term);
  for (let j = mode - 1, term = 1; j >= least && term > 0; j -= 1) add(j, (term /= ratio(j)));
  return sums.tail / sums.all;
}

/** Nodes of which several fail at once, and sets of nodes that hold the only copies of something. */
export interface SimultaneousFailure {
  readonly nodes: number;
  readonly failed: number;
  /** Nodes in one set. */
  readonly setSize: number;
  /** Losses within one set that lose data: all of them for plain copies, parity + 1 for a code. */
  readonly lossesThatLose: number;
}

/** Probability that a given set loses data when `failed` random nodes fail at once (Cidon et al. 2013, model §11). */
export function setLossProbability({ nodes, failed, setSize, lossesThatLose }: SimultaneousFailure): number {
  requirePositiveCounts({ nodes, setSize, lossesThatLose });
  return hypergeometricUpperTail({ population: nodes, marked: failed, drawn: setSize, atLeast: lossesThatLose });
}

/** Probability that any of the distinct sets loses data: `−expm1(sets · log1p(−p))` (model §11). */
export function dataLossProbability(input: SimultaneousFailure & { readonly distinctSets: number }): number {
  return atLeastOnce({ probability: setLossProbability(input), times: input.distinctSets });
}

/** A copyset scheme. */
export interface CopysetScheme {
  readonly nodes: number;
  readonly replication: number;
  /** Nodes among which the copies of one node's data are scattered. */
  readonly scatterWidth: number;
}

/** Least number of copysets that give a scatter width, `(N/R) · S/(R−1)` (Cidon et al. 2013). Throws out of range. */
export function leastCopysets({ nodes, replication, scatterWidth }: CopysetScheme): number {
  requirePositiveCounts({ nodes, scatterWidth, 'replication - 1': replication - 1 });
  return (nodes / replication) * (scatterWidth / (replication - 1));
}
