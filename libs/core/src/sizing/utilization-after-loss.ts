import { requireCounts, requireNonNegative, requirePositiveCounts } from '../numbers/argument-range.js';

/** A number of equal units, or zones, and how many of them are lost. */
export interface UnitLoss {
  /** Units, 1 or more. */
  readonly count: number;
  /** Units lost, 0 or more. */
  readonly lost: number;
}

/**
 * Utilization of the survivors, `U · N / (N − k)`; above 1 is an answer, not an error: two nodes at 60 % that lose one
 * show 1.2 (guide S18, model §4). Null where none is left. Throws RangeError out of range.
 */
export function utilizationAfterLoss({
  utilization,
  count,
  lost,
}: UnitLoss & { readonly utilization: number }): number | null {
  requireNonNegative({ utilization });
  const left = unitsLeft({ count, lost });
  return left === 0 ? null : (utilization * count) / left;
}

/**
 * The highest normal utilization whose survivors stay within a limit, `U_f · (N − k) / N` (model §4); 0 where none is
 * left. Throws RangeError out of range.
 */
export function safeNormalUtilization(input: UnitLoss & { readonly maxUtilizationInFailure: number }): number {
  const { maxUtilizationInFailure, count, lost } = input;
  requireNonNegative({ maxUtilizationInFailure });
  return (maxUtilizationInFailure * unitsLeft({ count, lost })) / count;
}

/** Load on a survivor relative to before, `N / (N − k)`: 1.5 for one zone of three (model §4); null if none is left. */
export function loadFactorAfterLoss({ count, lost }: UnitLoss): number | null {
  const left = unitsLeft({ count, lost });
  return left === 0 ? null : count / left;
}

function unitsLeft({ count, lost }: UnitLoss): number {
  requirePositiveCounts({ count });
  requireCounts({ lost });
  return Math.max(0, count - lost);
}
