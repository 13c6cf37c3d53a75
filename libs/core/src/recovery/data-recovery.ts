import { requireNonNegative, requirePositive } from '../numbers/argument-range.js';

/** Backups that are taken at intervals and copied to where they will be needed. */
export interface BackupSchedule {
  readonly intervalMinutes: number;
  /** How long a backup takes. */
  readonly durationMinutes: number;
  /** How long it takes until the copy has arrived. */
  readonly copyLagMinutes: number;
}

/** Data loss by backups, in minutes of work. */
export interface BackupRpo {
  /** The failure came just before the next copy arrived. */
  readonly worstMinutes: number;
  /** The failure came half-way between two backups. */
  readonly meanMinutes: number;
}

/** Recovery points of backups: interval (worst) or half of it (mean), plus duration and copy lag (model §11). */
export function backupRpo({ intervalMinutes, durationMinutes, copyLagMinutes }: BackupSchedule): BackupRpo {
  requireNonNegative({ intervalMinutes, durationMinutes, copyLagMinutes });
  const lag = durationMinutes + copyLagMinutes;
  return { worstMinutes: intervalMinutes + lag, meanMinutes: intervalMinutes / 2 + lag };
}

/** A restore from backup. */
export interface RestoreInput {
  readonly provisionMinutes: number;
  readonly sizeGib: number;
  /** Above 0. */
  readonly restoreGibPerHour: number;
  readonly validateMinutes: number;
}

/** Minutes of a restore: provision, copy back, validate (model §11). Throws RangeError out of range. */
export function restoreMinutes({
  provisionMinutes,
  sizeGib,
  restoreGibPerHour,
  validateMinutes,
}: RestoreInput): number {
  requireNonNegative({ provisionMinutes, sizeGib, validateMinutes });
  requirePositive({ restoreGibPerHour });
  return provisionMinutes + (sizeGib / restoreGibPerHour) * 60 + validateMinutes;
}

/** Work at a rate, and how far back the surviving copy is. */
export interface LossInput {
  /** Work per unit of time, such as writes per second or GiB per minute. */
  readonly rate: number;
  /** Recovery point in the same unit of time. */
  readonly rpo: number;
}

/** Work lost by going back to the recovery point, `rate × RPO` (model §11). Throws RangeError below 0. */
export function workLost({ rate, rpo }: LossInput): number {
  requireNonNegative({ rate, rpo });
  return rate * rpo;
}

/** What a way to recover reaches, or what is asked of it. */
export interface RecoveryFigures {
  readonly rtoSeconds: number;
  readonly rpoSeconds: number;
}

/** The ways to recover that meet both targets, in the given order (model §11). */
export function recoveriesWithin<T extends RecoveryFigures>(
  recoveries: readonly T[],
  target: RecoveryFigures,
): readonly T[] {
  return recoveries.filter((way) => way.rtoSeconds <= target.rtoSeconds && way.rpoSeconds <= target.rpoSeconds);
}
