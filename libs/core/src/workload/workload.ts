import type { Criticality, RoutingMethod } from './vocabulary.js';
import type { PriceOrigin, WorkloadComponent } from './workload-component.js';
import type { DecimalText } from './workload-input.js';

/**
 * The resolved workload: the document with every default filled in and every price and region fact looked up. It is
 * plain data (JSON), so that a browser can keep it, change an input and evaluate again without a catalogue.
 * Decimals are decimal text; durations end in `Seconds`; a year has 8,760 h, a month 730 h.
 */
export interface Workload {
  readonly name: string;
  readonly description: string | null;
  readonly currency: string;
  readonly demand: WorkloadDemand;
  readonly utilization: WorkloadUtilization;
  readonly targets: WorkloadTargets;
  readonly failover: WorkloadFailover;
  readonly router: WorkloadRouter;
  readonly locations: readonly WorkloadLocation[];
  readonly sharedFate: { readonly availability: DecimalText; readonly mttrSeconds: number };
  readonly components: readonly WorkloadComponent[];
  readonly flows: readonly WorkloadFlow[];
  /** False where the document has no flows and `flows` holds the one flow `all` over every component. */
  readonly flowsStated: boolean;
  readonly strategyOptions: WorkloadStrategyOptions;
  readonly transferPrices: TransferPrices;
  readonly commitments: {
    readonly loadDiscount: DecimalText;
    readonly loadTermMonths: number;
    readonly spareDiscount: DecimalText;
  };
  readonly asOf: string | null;
  readonly reviewOn: string | null;
  readonly scalingTestedOn: string | null;
  readonly dns: WorkloadDns | null;
  readonly hub: WorkloadHub | null;
  readonly operationsCostPerHour: DecimalText | null;
  readonly maintenance: WorkloadMaintenance;
  readonly limits: WorkloadLimits;
}

/** Planned work on every self-run component, batch by batch (S85, model §12). */
export interface WorkloadMaintenance {
  readonly eventsPerYear: DecimalText;
  readonly batchMinutes: DecimalText;
  /** Share of a pool that is out of service at a time, at least one replica; null = one replica. */
  readonly batchRatio: DecimalText | null;
}

export interface WorkloadDemand {
  readonly peakPerSecond: DecimalText;
  readonly averagePerSecond: DecimalText;
  readonly annualGrowth: DecimalText;
  readonly horizonMonths: number;
  readonly p90PeakPerSecond: DecimalText | null;
  readonly designQuantile: DecimalText;
  readonly hourlyProfile: readonly DecimalText[] | null;
}

export interface WorkloadUtilization {
  readonly normalMax: DecimalText;
  readonly failureMax: DecimalText;
  readonly shedAbove: DecimalText;
}

/** How many simultaneous losses of a kind are to be absorbed, and whether the document says so (contract 2.10.6). */
export interface Tolerance {
  readonly count: number;
  readonly stated: boolean;
}

export interface WorkloadTargets {
  readonly availability: DecimalText | null;
  readonly rtoSeconds: number | null;
  readonly rpoSeconds: number | null;
  readonly latencyMs: DecimalText | null;
  readonly monthlyBudget: DecimalText | null;
  readonly tolerate: {
    readonly replicas: Tolerance;
    /** A defaulted count holds for locations with two or more zones only. */
    readonly zones: Tolerance;
    readonly regions: Tolerance;
    readonly combinations: readonly { readonly replicas: number; readonly zones: number; readonly regions: number }[];
  };
  readonly minServedRatio: DecimalText;
  readonly availableRatio: DecimalText;
  readonly downtimeCostPerHour: DecimalText | null;
  readonly dataLossCostPerMinute: DecimalText | null;
  readonly residency: readonly string[] | null;
}

export interface WorkloadFailover {
  readonly detectSeconds: number;
  readonly detectLocalSeconds: number;
  readonly decideSeconds: number;
  readonly rerouteSeconds: number;
  readonly restoreSeconds: number;
  readonly successRatio: DecimalText;
  readonly testedOn: string | null;
}

export interface WorkloadRouter {
  readonly sku: string | null;
  readonly availability: DecimalText;
  readonly monthlyCost: DecimalText;
  /** False where the cost is the default "0" because the price depends on queries. */
  readonly priced: boolean;
  readonly method: RoutingMethod;
  readonly methodStated: boolean;
  readonly drainsUnhealthyLocations: boolean;
  readonly deleteLock: boolean | null;
}

/** What the catalogue knows of a region; each null = not known. */
export interface RegionFacts {
  readonly geography: string | null;
  readonly zones: number | null;
  readonly pair: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface WorkloadLocation {
  /** `provider/region`. */
  readonly location: string;
  readonly provider: string;
  /** Weight of the location in the split of traffic: the given share, or `"1"` each where none is given. Divide by the sum. */
  readonly trafficWeight: DecimalText;
  /** Failure domains inside the location; 0 and 1 = one domain (contract 2.10.4). */
  readonly zones: number;
  readonly availability: DecimalText;
  readonly mttrSeconds: number;
  readonly zoneAvailabilityGivenRegion: DecimalText;
  readonly zoneMttrSeconds: number;
  readonly quota: readonly { readonly family: string | null; readonly vcpus: number }[] | null;
  readonly rttMs: DecimalText | null;
  readonly facts: RegionFacts;
}

export interface WorkloadFlow {
  readonly name: string;
  readonly share: DecimalText;
  readonly path: readonly { readonly component: string; readonly calls: DecimalText }[];
  /** null where the document does not say. */
  readonly criticality: Criticality | null;
  readonly targets: {
    readonly availability: DecimalText | null;
    readonly rtoSeconds: number | null;
    readonly rpoSeconds: number | null;
    readonly latencyMs: DecimalText | null;
  };
}

export interface WorkloadStrategyOptions {
  readonly warmRatio: DecimalText;
  readonly reserveCapacity: boolean;
  readonly allocationSuccessRatio: DecimalText;
  readonly stampCapacityPerSecond: DecimalText | null;
  readonly spareStamps: number;
}

/** Transfer prices that the workload needs; a pair that is absent is not priced. */
export interface TransferPrices {
  readonly crossRegion: readonly {
    readonly from: string;
    readonly to: string;
    readonly pricePerGib: DecimalText;
    readonly priceOrigin: PriceOrigin;
  }[];
  readonly crossZone: readonly {
    readonly location: string;
    readonly pricePerGib: DecimalText;
    /** 0 = free, 1 = the sender pays, 2 = both sides pay. */
    readonly billedDirections: number;
    readonly priceOrigin: PriceOrigin;
  }[];
}

export interface WorkloadDns {
  readonly hybrid: boolean;
  readonly resolvers: readonly { readonly location: string; readonly role: 'PRIMARY' | 'SECONDARY' | null }[];
  readonly deleteLock: boolean | null;
  readonly backup: boolean | null;
}

export interface WorkloadHub {
  readonly topology: 'HUB_AND_SPOKE' | 'VIRTUAL_WAN' | 'NONE';
  readonly locations: readonly string[];
  readonly monthlyCostPerRegion: DecimalText | null;
}

/** Limits of the providers that the workload's own fields can run into; empty where it has no such field (S57–S60). */
export interface WorkloadLimits {
  /** Addresses of every subnet that a provider keeps for itself. */
  readonly subnets: readonly { readonly provider: string; readonly reservedAddresses: number }[];
  readonly snat: readonly SnatLimits[];
  readonly gatewaySkus: readonly {
    readonly provider: string;
    readonly name: string;
    readonly throughputMbps: number;
    readonly isZoneRedundant: boolean;
  }[];
  readonly routers: readonly RouterScope[];
  /** Where a location could stand instead; absent where none is in a place that a check asks to leave. */
  readonly replacements?: readonly LocationReplacements[];
}

/** Regions of the same provider in which everything of the workload has a price (S99, S102). */
export interface LocationReplacements {
  readonly location: string;
  readonly regions: readonly (RegionFacts & { readonly location: string })[];
}

/** Outbound ports of a provider's networks (S58, S111; model §17). */
export interface SnatLimits {
  readonly provider: string;
  readonly natPortsPerAddress: number;
  readonly natMostAddresses: number;
  /** Ports of one front-end address of a load balancer where an outbound rule deals them out. */
  readonly loadBalancerPortsPerAddress: number;
  /** Ports that each backend gets without an outbound rule, rows by rising size of the pool. */
  readonly loadBalancerTable: readonly { readonly upToBackends: number; readonly ports: number }[];
  readonly firewallPortsPerInstance: number;
  readonly firewallLeastInstances: number;
}

/** The routers of a provider by what they reach: one region, or all of them (S56, S108). */
export interface RouterScope {
  readonly provider: string;
  /** Lower case; a router whose name contains one of these stays within a region. */
  readonly regionalNames: readonly string[];
  readonly globalName: string;
}
