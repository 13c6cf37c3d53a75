import { requireCounts } from '../numbers/argument-range.js';
import { type Decimal, decimal, sumDecimals } from '../numbers/decimal.js';
import { requireNonNegativeDecimals } from '../numbers/decimal-range.js';

/** Machines that run all month. */
export interface RunningMachines {
  readonly count: number;
  /** Price of one for an hour. */
  readonly pricePerHour: Decimal;
  /** Hours of the month; 730 by convention (model §0). */
  readonly hours: Decimal;
}

/** Price of running machines for a month, `count · hourly · hours`, unrounded (model §13). Throws out of range. */
export function computePerMonth({ count, pricePerHour, hours }: RunningMachines): Decimal {
  requireCounts({ count });
  requireNonNegativeDecimals({ pricePerHour, hours });
  return decimal(count).times(pricePerHour).times(hours);
}

/** Storage that is billed by size. */
export interface BilledStorage {
  /** Disks or copies. */
  readonly copies: number;
  readonly gib: Decimal;
  readonly pricePerGib: Decimal;
}

/** Price of storage for a month, `copies · size · price`, unrounded (model §13). Throws RangeError out of range. */
export function storagePerMonth({ copies, gib, pricePerGib }: BilledStorage): Decimal {
  requireCounts({ copies });
  requireNonNegativeDecimals({ gib, pricePerGib });
  return decimal(copies).times(gib).times(pricePerGib);
}

/** Replicas of one kind and what one of them costs in a month. */
export interface ReplicaMonth {
  /** Replicas that run. */
  readonly running: number;
  /** Replicas that are deployed but stopped: their disks are paid, their compute is not. */
  readonly stopped: number;
  readonly pricePerHour: Decimal;
  readonly hours: Decimal;
  /** Price of one replica's disk for a month. */
  readonly diskPerMonth: Decimal;
}

/** Price of running and stopped replicas for a month, unrounded (model §5.1, §13). Throws RangeError out of range. */
export function replicasPerMonth({ running, stopped, pricePerHour, hours, diskPerMonth }: ReplicaMonth): Decimal {
  requireCounts({ stopped });
  requireNonNegativeDecimals({ diskPerMonth });
  const compute = computePerMonth({ count: running, pricePerHour, hours });
  return compute.plus(diskPerMonth.times(decimal(running).plus(stopped)));
}

/** Shares of a pool that are paid at different rates. */
export interface RateShare {
  /** Share of the pool, 0 to 1. */
  readonly ratio: Decimal;
  readonly pricePerHour: Decimal;
}

/** Mean price of a pool that is partly reserved, on a plan or spot: `Σ share · rate` (model §13). */
export function blendedPricePerHour(shares: readonly RateShare[]): Decimal {
  return sumDecimals(shares.map(({ ratio, pricePerHour }) => ratio.times(pricePerHour)));
}
