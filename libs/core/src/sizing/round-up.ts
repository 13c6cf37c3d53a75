import { type Decimal, decimal } from '../numbers/decimal.js';
import { requireCounts, requirePositiveCounts } from '../numbers/argument-range.js';
import { replicaNeedOfFraction } from './replica-need.js';

/** A count and the multiple it is rounded to. */
export interface CountMultiple {
  readonly count: number;
  /** 1 or more. */
  readonly multiple: number;
}

/** The next multiple, as placement that must be even over zones asks for (Netflix, model §2). Throws out of range. */
export function nextMultiple({ count, multiple }: CountMultiple): number {
  requireCounts({ count });
  requirePositiveCounts({ multiple });
  return Math.ceil(count / multiple) * multiple;
}

/** Demand on a managed service that is bought in steps. */
export interface ManagedDemand {
  /** Units of the service that the demand needs, 0 or more. */
  readonly units: Decimal;
  /** Share kept free on top, 0 or more. */
  readonly headroomRatio: Decimal;
  /** Units are bought in multiples of this, above 0. */
  readonly step: Decimal;
}

/** Units to buy, `ceil(units · (1 + h) / step) · step`, exact (model §5). Throws RangeError out of range. */
export function unitsToBuy({ units, headroomRatio, step }: ManagedDemand): Decimal {
  const needed = units.times(headroomRatio.plus(1));
  return decimal(replicaNeedOfFraction({ numerator: needed, denominator: step })).times(step);
}
