import { compensatedSum } from '../numbers/compensated-sum.js';
import { type CountDistribution, probabilityAtLeast, probabilityBelow } from './distribution.js';

/** A distribution of capacity in service and the capacity that serves everything. */
export interface ServiceInput {
  readonly distribution: CountDistribution;
  /** Capacity that serves the whole load, above 0, in the steps of the distribution. */
  readonly fullCapacity: number;
}

/** What can be expected of a service, each figure beside its directly summed counterpart. */
export interface ExpectedService {
  /** P(X ≥ full capacity). */
  readonly fullServiceProbability: number;
  /** P(X < full capacity), the unavailability of full service. */
  readonly shortfallProbability: number;
  /** P(X > 0): something is up. */
  readonly anyServiceProbability: number;
  /** P(X = 0): nothing is up. */
  readonly noServiceProbability: number;
  /** Mean of min(1, x / full capacity). */
  readonly expectedServedRatio: number;
  /** 1 − expected served ratio, summed from the shortfalls. */
  readonly unservedRatio: number;
}

/**
 * Full, expected and any service of a distribution of capacity: they answer the objective, the revenue and "is it up"
 * (performability, Meyer 1980; model §9). Throws RangeError on a full capacity that is not above 0.
 */
export function expectedService({ distribution, fullCapacity }: ServiceInput): ExpectedService {
  if (!(fullCapacity > 0)) throw new RangeError(`fullCapacity = ${String(fullCapacity)} is outside (0, ∞)`);
  const needed = Math.ceil(fullCapacity);
  const served = distribution.map((probability, x) => probability * Math.min(1, x / fullCapacity));
  const unserved = distribution.map((probability, x) => probability * Math.max(0, (fullCapacity - x) / fullCapacity));
  return {
    fullServiceProbability: probabilityAtLeast({ distribution, needed }),
    shortfallProbability: probabilityBelow({ distribution, needed }),
    anyServiceProbability: probabilityAtLeast({ distribution, needed: 1 }),
    noServiceProbability: probabilityBelow({ distribution, needed: 1 }),
    expectedServedRatio: compensatedSum(served),
    unservedRatio: compensatedSum(unserved),
  };
}
