import { lossesPerYear } from '../cost/growth-cost.js';
import { type Decimal, decimal, decimalText, ZERO } from '../numbers/decimal.js';
import { backupRpo, workLost } from '../recovery/data-recovery.js';
import { type Rpo, shownRpo, storeRpo } from '../recovery/rpo.js';
import type { DecimalText } from '../workload/workload-input.js';
import { type StoreInPlan, storeRow, type StoreRow, storesOf, writesPerSecond } from './data-stores.js';
import type { PlannedDeployment } from './planned-deployments.js';

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;
const HOURS_PER_YEAR = 8760;

/** What a loss may take of a store: a failure domain, or the data itself by corruption or deletion. */
export type DataLossScope = 'REPLICA' | 'ZONE' | 'REGION' | 'CORRUPTION';

/** How far a store goes back after one kind of loss, and what that is worth. */
export interface RecoveryPoint extends StoreRow {
  readonly scope: DataLossScope;
  /** What is recovered from: a copy, a backup, or nothing. */
  readonly recoversFrom: 'COPY' | 'BACKUP' | 'NOTHING';
  /** Worst case; null where nothing is left to recover from. */
  readonly rpoSeconds: number | null;
  /** Half-way between two backups; the worst case elsewhere. */
  readonly meanRpoSeconds: number | null;
  /** Time to bring the data back; null where it does not come from a backup. */
  readonly restoreSeconds: number | null;
  /** Over the places that are written to; null where nobody can say how often. */
  readonly eventsPerYear: number | null;
  /** Writes of the design load that one such loss takes. */
  readonly writesLostPerEvent: number | null;
  /** `ν · rpo · writes`. */
  readonly writesLostPerYear: number | null;
  /** `ν · rpo/60 · dataLossCostPerMinute`; null without a price, or where nothing is left. */
  readonly costPerYear: DecimalText | null;
}

/**
 * Replication lag and recovery point of every store for each kind of loss (S07, S45, S110, S121; model §11). Replication
 * copies corruption and deletion like any other write: for them only a backup counts, whatever the copies.
 */
export function recoveryPoints(planned: readonly PlannedDeployment[]): readonly RecoveryPoint[] {
  return storesOf(planned).flatMap((stored) => [
    pointOf(stored, { scope: 'REPLICA', rpo: 0, from: 'COPY', events: replicaLosses(stored) }),
    zonePoint(stored),
    regionPoint(stored),
    corruptionPoint(stored),
  ]);
}

function zonePoint(stored: StoreInPlan): RecoveryPoint {
  const { store, plan } = stored;
  const rpo = storeRpo({ store, scope: 'ZONE', outcome: 'RECOVERS', hasCopyElsewhere: plan.canFailOver });
  const from = store.zoneReplication === 'NONE' ? 'BACKUP' : 'COPY';
  return pointOf(stored, { scope: 'ZONE', rpo, from, events: zoneLosses(stored) });
}

function regionPoint(stored: StoreInPlan): RecoveryPoint {
  const { store, plan } = stored;
  const outcome = plan.canFailOver ? 'RECOVERS' : 'RESTORED';
  const rpo = storeRpo({ store, scope: 'REGION', outcome, hasCopyElsewhere: plan.canFailOver });
  const isCopied = plan.canFailOver && (store.regionReplication !== 'NONE' || rpo === 0);
  const events = plan.serving.reduce((sum, location) => sum.plus(lossesPerYear(location)), ZERO);
  return pointOf(stored, { scope: 'REGION', rpo, from: isCopied ? 'COPY' : 'BACKUP', events });
}

/** Point-in-time restore: the interval of the backups; nothing where the document says that there are none (S110). */
function corruptionPoint(stored: StoreInPlan): RecoveryPoint {
  const { store } = stored;
  const rpo = store.backup === false ? 'NO_COPY' : store.backupIntervalSeconds;
  return pointOf(stored, { scope: 'CORRUPTION', rpo, from: 'BACKUP', events: null });
}

interface PointInput {
  readonly scope: DataLossScope;
  readonly rpo: Rpo;
  readonly from: 'COPY' | 'BACKUP';
  readonly events: Decimal | null;
}

function pointOf(stored: StoreInPlan, { scope, rpo, from, events }: PointInput): RecoveryPoint {
  const { failover, targets } = stored.plan.model.workload;
  const rpoSeconds = shownRpo(rpo);
  const eventsPerYear = events === null ? null : events.toNumber();
  const lost = rpoSeconds === null ? null : workLost({ rate: writesPerSecond(stored), rpo: rpoSeconds });
  const price = targets.dataLossCostPerMinute;
  const isPriced = price !== null && rpoSeconds !== null && events !== null;
  return {
    ...storeRow(stored),
    scope,
    recoversFrom: rpoSeconds === null ? 'NOTHING' : from,
    rpoSeconds,
    meanRpoSeconds: rpoSeconds === null ? null : from === 'BACKUP' ? meanOf(rpoSeconds) : rpoSeconds,
    restoreSeconds: from === 'BACKUP' && rpoSeconds !== null ? failover.restoreSeconds : null,
    eventsPerYear,
    writesLostPerEvent: lost,
    writesLostPerYear: lost === null || eventsPerYear === null ? null : lost * eventsPerYear,
    costPerYear: isPriced ? decimalText(events.times(decimal(rpoSeconds)).div(SECONDS_PER_MINUTE).times(price)) : null,
  };
}

function meanOf(intervalSeconds: number): number {
  const schedule = { intervalMinutes: intervalSeconds / SECONDS_PER_MINUTE, durationMinutes: 0, copyLagMinutes: 0 };
  return backupRpo(schedule).meanMinutes * SECONDS_PER_MINUTE;
}

/** Replicas of the serving locations that fail in a year: running / mttf (contract 2.10.27). */
function replicaLosses({ plan, component }: StoreInPlan): Decimal {
  const running = plan.serving.reduce((sum, { index }) => sum + plan.countOf(component, index).running, 0);
  return decimal(running).times(HOURS_PER_YEAR).times(SECONDS_PER_HOUR).div(component.mttfSeconds);
}

/** Zones with members that are lost in a year: `(1 − p) / zoneMttr` each (contract 2.10.27). */
function zoneLosses({ plan, component }: StoreInPlan): Decimal {
  return plan.serving.reduce((sum, { index, input }) => {
    const zones = plan.countOf(component, index).perDomain.filter((members) => members > 0).length;
    const down = decimal('1').minus(input.zoneAvailabilityGivenRegion);
    const each = down.times(HOURS_PER_YEAR).times(SECONDS_PER_HOUR).div(input.zoneMttrSeconds);
    return sum.plus(each.times(zones));
  }, ZERO);
}
