import { failoverStates } from '../checks/failover-size.js';
import { smallestGateway } from '../network/gateway.js';
import { toleratedZones } from '../sizing/pool.js';
import type { NetworkComponent } from '../workload/workload-component.js';
import type { StrategyId } from '../workload/vocabulary.js';
import { type ComponentPlace, componentPlaces } from './component-places.js';
import type { InsightSource } from './insight-source.js';

/** Why a figure of a gateway is missing. */
export type GatewayReason = 'TRAFFIC_NOT_STATED' | 'SIZES_UNKNOWN' | 'NO_SIZE_LARGE_ENOUGH';

/** What a gateway must pass in one location under one strategy, and the size that does. */
export interface GatewayDemand {
  readonly strategy: StrategyId;
  readonly component: string;
  readonly location: string;
  readonly gateways: number;
  /** Normal state, all gateways of the location together. */
  readonly mbpsNow: number | null;
  /** The most after a planned loss of other locations. */
  readonly mbpsAtFailover: number | null;
  /** Throughput of one gateway as the document states it. */
  readonly statedMbps: number | null;
  /** The stated gateways pass the load after a failover; null where traffic or throughput is not stated. */
  readonly carries: boolean | null;
  /** A lost zone must not take the gateway with it: the location has zones, and one may be lost (S60). */
  readonly needsZoneRedundancy: boolean;
  readonly isZoneRedundant: boolean | null;
  /** The smallest size of the catalogue of which so many gateways pass the load; null with a reason. */
  readonly smallestSku: string | null;
  readonly smallestSkuMbps: number | null;
  readonly reason: GatewayReason | null;
}

/** Gateway throughput at the load after a failover, with zone redundancy where it is needed (S59, S60; model §17). */
export function gatewayDemands(source: InsightSource): readonly GatewayDemand[] {
  return componentPlaces(source, 'network').map(demandOf);
}

type Place = ComponentPlace<NetworkComponent>;

function demandOf(place: Place): GatewayDemand {
  const { strategy, plan, component, input, location } = place;
  const gateways = plan.countOf(component, location.index).running;
  const mbpsAtFailover = mostMbps(place);
  const statedMbps = input.throughputMbps === null ? null : Number(input.throughputMbps);
  const needsZoneRedundancy = toleratedZones(plan.model, location.index) > 0;
  return {
    strategy,
    component: component.name,
    location: location.id,
    gateways,
    mbpsNow: mbpsOf(place, plan.shareOf(location.index).value),
    mbpsAtFailover,
    statedMbps,
    carries: statedMbps === null || mbpsAtFailover === null ? null : statedMbps * gateways >= mbpsAtFailover,
    needsZoneRedundancy,
    isZoneRedundant: input.zoneRedundant,
    ...smallestOf(place, { mbps: mbpsAtFailover, gateways, needsZoneRedundancy }),
  };
}

function mbpsOf({ component, input }: Place, share: number): number | null {
  return input.mbpsPerWorkUnit === null ? null : component.load.value * share * Number(input.mbpsPerWorkUnit);
}

function mostMbps(place: Place): number | null {
  const { plan, location } = place;
  if (place.input.mbpsPerWorkUnit === null) return null;
  const shares = failoverStates(plan)
    .filter((state) => state.location === location)
    .map(({ lost }) => (lost === 0 ? plan.shareOf(location.index) : plan.shareAfter(location.index, lost)).value);
  return mbpsOf(place, Math.max(0, ...shares));
}

interface SizeQuestion {
  readonly mbps: number | null;
  readonly gateways: number;
  readonly needsZoneRedundancy: boolean;
}

function smallestOf(
  { plan, location }: Place,
  { mbps, gateways, needsZoneRedundancy }: SizeQuestion,
): Pick<GatewayDemand, 'smallestSku' | 'smallestSkuMbps' | 'reason'> {
  const none = { smallestSku: null, smallestSkuMbps: null };
  if (mbps === null) return { ...none, reason: 'TRAFFIC_NOT_STATED' };
  const skus = plan.model.workload.limits.gatewaySkus.filter(({ provider }) => provider === location.input.provider);
  if (skus.length === 0) return { ...none, reason: 'SIZES_UNKNOWN' };
  const found = smallestGateway({
    skus,
    requiredMbps: mbps / Math.max(1, gateways),
    headroomRatio: 0,
    zoneRedundancy: needsZoneRedundancy ? 'REQUIRED' : 'ANY',
  });
  return found === null
    ? { ...none, reason: 'NO_SIZE_LARGE_ENOUGH' }
    : { smallestSku: found.name, smallestSkuMbps: found.throughputMbps, reason: null };
}
