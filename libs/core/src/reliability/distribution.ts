import { compensatedSum } from '../numbers/compensated-sum.js';

/** Probabilities of 0, 1, 2, … units of capacity in service; adds up to 1. */
export type CountDistribution = readonly number[];

/** A distribution and the count that must be reached. */
export interface CountNeeded {
  readonly distribution: CountDistribution;
  /** Least count that is enough. */
  readonly needed: number;
}

/** P(X < needed): a sum of small terms, never `1 − x` (model §8). */
export function probabilityBelow({ distribution, needed }: CountNeeded): number {
  return compensatedSum(distribution.slice(0, Math.max(0, needed)));
}

/** P(X ≥ needed), summed from its own terms. */
export function probabilityAtLeast({ distribution, needed }: CountNeeded): number {
  return compensatedSum(distribution.slice(Math.max(0, needed)));
}

/** The mean count in service. */
export function meanCount(distribution: CountDistribution): number {
  return compensatedSum(distribution.map((probability, count) => probability * count));
}

/** The distribution of the sum of two independent counts; no cancellation, since no term is negative (model §7). */
export function convolve(left: CountDistribution, right: CountDistribution): number[] {
  const sum = new Array<number>(left.length + right.length - 1).fill(0);
  left.forEach((leftProbability, leftCount) => {
    if (leftProbability === 0) return;
    right.forEach((rightProbability, rightCount) => {
      const count = leftCount + rightCount;
      sum[count] = (sum[count] ?? 0) + leftProbability * rightProbability;
    });
  });
  return sum;
}

/** The distribution of the sum of any number of independent counts; of none it is certainly 0. */
export function convolveAll(distributions: Iterable<CountDistribution>): CountDistribution {
  let sum: CountDistribution = [1];
  for (const distribution of distributions) sum = convolve(sum, distribution);
  return sum;
}
