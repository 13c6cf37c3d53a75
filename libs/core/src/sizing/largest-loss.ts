import { requireCounts } from '../numbers/argument-range.js';
import { type Decimal, sumDecimals } from '../numbers/decimal.js';

/** Units of different capacity and how many of the largest are lost. */
export interface LargestLoss {
  readonly capacities: readonly Decimal[];
  /** Units lost, 0 or more. */
  readonly lost: number;
}

/** Capacity left when the largest units fail, the "N+2" check of different units (SRE book, model §4). */
export function capacityAfterLargestLoss({ capacities, lost }: LargestLoss): Decimal {
  requireCounts({ lost });
  const largestFirst = [...capacities].sort((left, right) => right.comparedTo(left));
  return sumDecimals(largestFirst.slice(lost));
}
