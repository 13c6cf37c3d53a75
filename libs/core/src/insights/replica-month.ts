import { HOURS_PER_MONTH } from '../cost/line-maker.js';
import { replicasPerMonth } from '../cost/monthly-price.js';
import { type Decimal, decimal, ZERO } from '../numbers/decimal.js';
import type { ModelReplicated } from '../plan/planning-model.js';

/** Replicas of a component in one location. */
export interface ReplicasInLocation {
  readonly component: ModelReplicated;
  /** Index of the location. */
  readonly location: number;
  readonly running: number;
  readonly stopped?: number;
}

/** Running and stopped replicas with their disks for a month of 730 h at the undiscounted price (contract 2.7). */
export function replicaMonth({ component, location, running, stopped = 0 }: ReplicasInLocation): Decimal {
  const { diskGib, diskPricePerGibMonth } = component.input;
  return replicasPerMonth({
    running,
    stopped,
    pricePerHour: component.pricePerHour[location] ?? ZERO,
    hours: decimal(HOURS_PER_MONTH),
    diskPerMonth: decimal(diskGib).times(diskPricePerGibMonth),
  });
}
