import type { Decimal } from '../numbers/decimal.js';
import { ZERO } from '../numbers/decimal.js';
import { requireCounts } from '../numbers/argument-range.js';

/** Amounts by resource name, such as `cpu` and `memory`; every entry of a calculation has the same names. */
export type ResourceAmounts = Readonly<Record<string, Decimal>>;

/** Hosts, what runs on them, and how many hosts may fail. */
export interface SlotInput {
  readonly hosts: readonly ResourceAmounts[];
  readonly machines: readonly ResourceAmounts[];
  readonly hostFailuresTolerated: number;
}

/** Slot admission control. */
export interface SlotPlan {
  /** The largest need of any machine, per resource. */
  readonly slot: ResourceAmounts;
  readonly slotsPerHost: readonly number[];
  /** Hosts that may fail with a slot left for every machine. */
  readonly failoverCapacity: number;
  /** Slots left when the tolerated number of largest hosts has failed. */
  readonly slotsAfterFailures: number;
  /** Slots for further machines; below 0 when the tolerance is not met. */
  readonly availableSlots: number;
}

/**
 * Slots of hosts by the largest machine, with the largest hosts failing first (vSphere admission control, model §4).
 *
 * Throws RangeError on a tolerance that is no count, or where no machine needs anything of any resource.
 */
export function slotPlan({ hosts, machines, hostFailuresTolerated }: SlotInput): SlotPlan {
  requireCounts({ hostFailuresTolerated });
  const slot = largestNeed(machines);
  const slotsPerHost = hosts.map((host) => slotsOf(host, slot));
  const largestFirst = [...slotsPerHost].sort((left, right) => right - left);
  const slotsAfterFailures = total(largestFirst.slice(hostFailuresTolerated));
  const survivable = largestFirst.filter((_, lost) => total(largestFirst.slice(lost + 1)) >= machines.length);
  return {
    slot,
    slotsPerHost,
    failoverCapacity: survivable.length,
    slotsAfterFailures,
    availableSlots: slotsAfterFailures - machines.length,
  };
}

function largestNeed(machines: readonly ResourceAmounts[]): ResourceAmounts {
  const slot: Record<string, Decimal> = {};
  for (const [resource, amount] of machines.flatMap((machine) => Object.entries(machine))) {
    const largest = slot[resource];
    if (largest === undefined || amount.gt(largest)) slot[resource] = amount;
  }
  if (!Object.values(slot).some((amount) => amount.gt(0))) throw new RangeError('no machine needs any resource');
  return slot;
}

function slotsOf(host: ResourceAmounts, slot: ResourceAmounts): number {
  const needed = Object.entries(slot).filter(([, amount]) => amount.gt(0));
  return Math.min(...needed.map(([resource, amount]) => (host[resource] ?? ZERO).div(amount).floor().toNumber()));
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
