import { requirePositive, requirePositiveCounts } from '../numbers/argument-range.js';

/** A mirrored pair of disks; exponential failures and repairs. */
export interface MirroredPair {
  /** Mean time to failure of one disk, above 0. */
  readonly mttfHours: number;
  /** Mean time to repair, above 0. */
  readonly mttrHours: number;
}

/** Mean time to data loss of striped disks without redundancy, `MTTF / N` (Patterson 1988). Throws out of range. */
export function stripedDataLossHours({
  mttfHours,
  disks,
}: {
  readonly mttfHours: number;
  readonly disks: number;
}): number {
  requirePositive({ mttfHours });
  requirePositiveCounts({ disks });
  return mttfHours / disks;
}

/** Mean time to data loss of a mirrored pair, exact first passage `(3λ + μ) / (2λ²)` (model §10). Throws out of range. */
export function mirrorDataLossHours({ mttfHours, mttrHours }: MirroredPair): number {
  requirePositive({ mttfHours, mttrHours });
  const [failureRate, repairRate] = [1 / mttfHours, 1 / mttrHours];
  return (3 * failureRate + repairRate) / (2 * failureRate * failureRate);
}

/** Disks in groups that each survive one loss. */
export interface ProtectedGroups extends MirroredPair {
  readonly groups: number;
  /** Disks per group, parity included: 2 for mirrors. */
  readonly disksPerGroup: number;
}

/**
 * The usual approximation `MTTF² / (groups · n·(n−1) · MTTR)` (Patterson 1988, model §10). With MTTR² in place of MTTR,
 * as some notes have it, the result would be no time (model §19.7). Throws RangeError out of range.
 */
export function approximateDataLossHours({ mttfHours, mttrHours, groups, disksPerGroup }: ProtectedGroups): number {
  requirePositive({ mttfHours, mttrHours });
  requirePositiveCounts({ groups, 'disksPerGroup - 1': disksPerGroup - 1 });
  return mttfHours ** 2 / (groups * disksPerGroup * (disksPerGroup - 1) * mttrHours);
}
