import { failoverStates, replicasIn } from '../checks/failover-size.js';
import { smallestSubnetPrefix, usableAddresses } from '../network/subnet.js';
import type { ComputeComponent } from '../workload/workload-component.js';
import type { StrategyId } from '../workload/vocabulary.js';
import { type ComponentPlace, componentPlaces } from './component-places.js';
import type { InsightSource } from './insight-source.js';

/** Addresses of one compute component's subnet in one location under one strategy. */
export interface SubnetDemand {
  readonly strategy: StrategyId;
  readonly component: string;
  readonly location: string;
  /** Replicas that hold an address in the normal state, stopped ones included. */
  readonly replicasNow: number;
  /** The most after a planned loss of other locations; stamps have a subnet each, so it is one stamp's. */
  readonly replicasAtFailover: number;
  readonly surgeReplicas: number;
  /** (replicas at failover + surge) · addresses per replica. */
  readonly addressesNeeded: number;
  /** null = not stated. */
  readonly statedPrefix: number | null;
  /** Addresses of the stated subnet that can be given out; null where prefix or reserved addresses are unknown. */
  readonly addressesUsable: number | null;
  readonly fits: boolean | null;
  /** Longest prefix that is large enough; null where none is, or the reserved addresses are unknown. */
  readonly smallestPrefix: number | null;
  /** Replicas that the stated subnet holds at most, the surge left free; null without a stated prefix. */
  readonly mostReplicas: number | null;
  readonly reason: SubnetReason | null;
}

/** Why a figure of a subnet is missing. */
export type SubnetReason = 'PREFIX_NOT_STATED' | 'RESERVED_ADDRESSES_UNKNOWN' | 'NO_PREFIX_FITS';

/** Addresses at failover plus update surge against the stated subnet, and the smallest one that fits (S57; model §17). */
export function subnetDemands(source: InsightSource): readonly SubnetDemand[] {
  return componentPlaces(source, 'compute').map(demandOf);
}

type Place = ComponentPlace<ComputeComponent>;

function demandOf(place: Place): SubnetDemand {
  const { strategy, component, input, location } = place;
  const { now, atFailover } = holdersOf(place);
  const addressesNeeded = (atFailover + input.surgeReplicas) * input.ipsPerReplica;
  return {
    strategy,
    component: component.name,
    location: location.id,
    replicasNow: now,
    replicasAtFailover: atFailover,
    surgeReplicas: input.surgeReplicas,
    addressesNeeded,
    statedPrefix: input.subnetPrefix,
    ...fitOf(place, addressesNeeded),
  };
}

type Fit = Pick<SubnetDemand, 'addressesUsable' | 'fits' | 'smallestPrefix' | 'mostReplicas' | 'reason'>;

function fitOf({ plan, input, location }: Place, addresses: number): Fit {
  const { subnets } = plan.model.workload.limits;
  const reserved = subnets.find(({ provider }) => provider === location.input.provider)?.reservedAddresses ?? null;
  const nothing = { addressesUsable: null, fits: null, mostReplicas: null };
  if (reserved === null) return { ...nothing, smallestPrefix: null, reason: 'RESERVED_ADDRESSES_UNKNOWN' };
  const smallestPrefix = smallestSubnetPrefix({ addresses, reserved });
  if (input.subnetPrefix === null) return { ...nothing, smallestPrefix, reason: 'PREFIX_NOT_STATED' };
  const usable = usableAddresses({ prefixLength: input.subnetPrefix, reserved });
  return {
    addressesUsable: usable,
    fits: addresses <= usable,
    smallestPrefix,
    mostReplicas:
      input.ipsPerReplica === 0 ? null : Math.max(0, Math.floor(usable / input.ipsPerReplica) - input.surgeReplicas),
    reason: smallestPrefix === null ? 'NO_PREFIX_FITS' : null,
  };
}

/** A stopped replica keeps its address; a stamp holds all that it needs, its subnet included (S63). */
function holdersOf({ plan, component, location }: Place): { readonly now: number; readonly atFailover: number } {
  const ofStamp = plan.stamps?.stampCount[component.index]?.[location.index];
  if (ofStamp !== undefined) return { now: ofStamp, atFailover: ofStamp };
  const { running, stopped } = plan.countOf(component, location.index);
  const states = failoverStates(plan).filter((state) => state.location === location);
  const sizes = states.map((state) => replicasIn(plan, component, state));
  return { now: running + stopped, atFailover: Math.max(running + stopped, ...sizes) };
}
