import type { ComponentInput } from './component-input.js';
import type { Criticality, RoutingMethod } from './vocabulary.js';

/** An exact decimal as text, e.g. `"0.65"` or `"12000"`; ratios are 0..1. */
export type DecimalText = string;

/** A duration in seconds, 0 or more. */
export type DurationSeconds = number;

/**
 * The canonical workload document (contract 1): what YAML, JSON and GraphQL input become before defaults and prices.
 * No unions: shorthands are spread out, enumerations are SCREAMING_SNAKE (`kind` excepted, which is lower case as in the
 * document), durations are seconds, decimals and ratios are decimal text. An absent field takes its default.
 */
export interface WorkloadInput {
  readonly name: string;
  readonly description?: string;
  readonly currency?: string;
  /** Price of one USD in `currency`; needed when the currency is not USD and the catalogue is used. */
  readonly exchangeRate?: DecimalText;
  readonly demand: DemandInput;
  readonly utilization?: UtilizationInput;
  readonly targets?: TargetsInput;
  readonly failover?: FailoverInput;
  readonly router?: RouterInput;
  readonly locations: readonly LocationInput[];
  readonly sharedFate?: SharedFateInput;
  readonly components: readonly ComponentInput[];
  readonly flows?: readonly FlowInput[];
  readonly strategyOptions?: StrategyOptionsInput;
  readonly priceOverrides?: readonly PriceOverrideInput[];
  readonly commitments?: CommitmentsInput;
  /** The day the plan is made for, `YYYY-MM-DD`; the engine has no clock. */
  readonly asOf?: string;
  readonly reviewOn?: string;
  readonly scalingTestedOn?: string;
  readonly dns?: DnsInput;
  readonly hub?: HubInput;
  /** Price of one hour of an operator's work, for the operations cost of S28. */
  readonly operationsCostPerHour?: DecimalText;
  readonly maintenance?: MaintenanceInput;
}

/** Planned work on every self-run component, batch by batch (S85, model §12). */
export interface MaintenanceInput {
  readonly eventsPerYear?: DecimalText;
  /** How long a batch of replicas is out of service. */
  readonly batchMinutes?: DecimalText;
  /** Share of a pool that is out at a time; absent = one replica. */
  readonly batchRatio?: DecimalText;
}

export interface DemandInput {
  readonly peakPerSecond: DecimalText;
  readonly averagePerSecond?: DecimalText;
  readonly annualGrowth?: DecimalText;
  readonly horizonMonths?: number;
  readonly p90PeakPerSecond?: DecimalText;
  readonly designQuantile?: DecimalText;
  readonly hourlyProfile?: readonly DecimalText[];
}

export interface UtilizationInput {
  readonly normalMax?: DecimalText;
  readonly failureMax?: DecimalText;
  readonly shedAbove?: DecimalText;
}

export interface TargetsInput {
  readonly availability?: DecimalText;
  readonly rto?: DurationSeconds;
  readonly rpo?: DurationSeconds;
  readonly latencyMs?: DecimalText;
  readonly monthlyBudget?: DecimalText;
  readonly tolerate?: TolerateInput;
  readonly minServedRatio?: DecimalText;
  readonly availableRatio?: DecimalText;
  readonly downtimeCostPerHour?: DecimalText;
  readonly dataLossCostPerMinute?: DecimalText;
  readonly residency?: readonly string[];
}

export interface TolerateInput {
  readonly replicas?: number;
  readonly zones?: number;
  readonly regions?: number;
  readonly combinations?: readonly CombinationInput[];
}

/** Losses that happen together (S106); an absent kind is 0. */
export interface CombinationInput {
  readonly replicas?: number;
  readonly zones?: number;
  readonly regions?: number;
}

export interface FailoverInput {
  readonly detect?: DurationSeconds;
  readonly detectLocal?: DurationSeconds;
  readonly decide?: DurationSeconds;
  readonly reroute?: DurationSeconds;
  readonly successRatio?: DecimalText;
  readonly testedOn?: string;
  readonly restore?: DurationSeconds;
}

export interface RouterInput {
  readonly sku?: string;
  readonly availability?: DecimalText;
  readonly monthlyCost?: DecimalText;
  readonly method?: RoutingMethod;
  readonly drainsUnhealthyLocations?: boolean;
  readonly deleteLock?: boolean;
}

export interface LocationInput {
  /** `provider/region`, e.g. `azure/eastus`. */
  readonly location: string;
  readonly trafficShare?: DecimalText;
  readonly zones?: number;
  readonly availability?: DecimalText;
  readonly mttr?: DurationSeconds;
  readonly zoneAvailabilityGivenRegion?: DecimalText;
  readonly zoneMttr?: DurationSeconds;
  readonly quota?: readonly QuotaInput[];
  /** Round-trip time from the primary location in milliseconds. */
  readonly rttMs?: DecimalText;
}

/** vCPUs that may run at once in a location, for one SKU family or (absent) for all together. */
export interface QuotaInput {
  readonly family?: string;
  readonly vcpus: number;
}

export interface SharedFateInput {
  readonly availability?: DecimalText;
  readonly mttr?: DurationSeconds;
}

export interface FlowInput {
  readonly name: string;
  readonly share: DecimalText;
  readonly path: readonly FlowStepInput[];
  readonly criticality?: Criticality;
  readonly targets?: FlowTargetsInput;
}

/** One step of a flow; absent `calls` = the component's `callsPerWorkUnit`. */
export interface FlowStepInput {
  readonly component: string;
  readonly calls?: DecimalText;
}

export interface FlowTargetsInput {
  readonly availability?: DecimalText;
  readonly rto?: DurationSeconds;
  readonly rpo?: DurationSeconds;
  readonly latencyMs?: DecimalText;
}

export interface StrategyOptionsInput {
  readonly warmRatio?: DecimalText;
  readonly reserveCapacity?: boolean;
  readonly allocationSuccessRatio?: DecimalText;
  readonly stampCapacityPerSecond?: DecimalText;
  readonly spareStamps?: number;
}

/** One own price; exactly one of the three prices is given (contract 2.10.12). */
export interface PriceOverrideInput {
  readonly sku?: string;
  readonly location?: string;
  readonly pricePerHour?: DecimalText;
  readonly crossRegionPerGib?: DecimalText;
  readonly from?: string;
  readonly to?: string;
  readonly crossZonePerGib?: DecimalText;
}

export interface CommitmentsInput {
  readonly load?: { readonly discount: DecimalText; readonly termMonths?: number };
  readonly spare?: { readonly discount: DecimalText };
}

export interface DnsInput {
  readonly hybrid?: boolean;
  readonly resolvers?: readonly { readonly location: string; readonly role?: 'PRIMARY' | 'SECONDARY' }[];
  readonly deleteLock?: boolean;
  readonly backup?: boolean;
}

export interface HubInput {
  readonly topology?: 'HUB_AND_SPOKE' | 'VIRTUAL_WAN' | 'NONE';
  readonly locations?: readonly string[];
  readonly monthlyCostPerRegion?: DecimalText;
}
