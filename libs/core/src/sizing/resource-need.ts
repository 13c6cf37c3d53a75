import { type Decimal, ZERO } from '../numbers/decimal.js';
import { replicaNeed } from './replica-need.js';

/** One resource of a replica: processor, memory, operations per second, bandwidth. */
export interface ResourceDemand {
  /** Demand in all, 0 or more. */
  readonly demand: Decimal;
  /** Capacity of one replica, above its overhead. */
  readonly capacity: Decimal;
  /** Allowed utilization of what remains, above 0. */
  readonly utilization: Decimal;
  /** What every replica uses before it does any work; 0 when left out. */
  readonly overheadPerReplica?: Decimal;
}

/** Replicas that every resource is satisfied with, `max_j ceil(D_j / ((c_j − o_j)·U_j))` (model §2); 0 for none. */
export function replicasForResources(resources: readonly ResourceDemand[]): number {
  return resources.reduce((most, resource) => Math.max(most, replicasFor(resource)), 0);
}

function replicasFor({ demand, capacity, utilization, overheadPerReplica = ZERO }: ResourceDemand): number {
  return replicaNeed({ load: demand, capacity: capacity.minus(overheadPerReplica), utilization });
}
