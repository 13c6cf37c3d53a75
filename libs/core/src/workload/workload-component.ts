import type { ConflictPolicy, ConsistencyLevel, DataTopology, ReplicationMode, SnatSource } from './vocabulary.js';
import type { DecimalText } from './workload-input.js';

/** Where a unit price comes from: `document` for the user's own, else the catalogue's source; date `null` for own prices. */
export interface PriceOrigin {
  readonly source: string;
  readonly date: string | null;
}

/** One self-run component in one location. */
export interface ComponentPlacement {
  readonly location: string;
  readonly sku: string | null;
  readonly skuFamily: string | null;
  readonly vcpus: number | null;
  /** Capacity of one replica at 100 %, units of its own work per second; null = not limited (gateways without throughput). */
  readonly capacityPerSecond: DecimalText | null;
  readonly pricePerHour: DecimalText;
  readonly priceOrigin: PriceOrigin;
}

interface ComponentBase {
  readonly name: string;
  readonly callsPerWorkUnit: DecimalText;
  readonly deleteLock: boolean | null;
  readonly backup: boolean | null;
  readonly autoFailover: boolean | null;
}

/** What runs today in one location; `zones` are the zones that it is spread over. */
export interface CurrentCount {
  readonly location: string;
  readonly zones: number;
  readonly running: number;
  readonly stopped: number;
}

/** What every self-run component has: compute, data and network. */
export interface ReplicatedBase extends ComponentBase {
  /** One entry per location of the workload, in its order. */
  readonly placements: readonly ComponentPlacement[];
  readonly minReplicas: number;
  readonly minBilledReplicas: number;
  readonly replicaAvailabilityGivenZone: DecimalText;
  readonly mttfSeconds: number;
  readonly mttrSeconds: number;
  readonly scaleOut: {
    readonly detectSeconds: number;
    readonly firstBatchSeconds: number;
    readonly batchReplicas: number;
    readonly batchEverySeconds: number;
  };
  readonly startSeconds: number;
  readonly diskGib: DecimalText;
  readonly diskPricePerGibMonth: DecimalText;
  readonly bytesPerCall: DecimalText;
  readonly current: readonly CurrentCount[] | null;
  readonly managedAlternative: WorkloadManagedAlternative | null;
}

export interface ComputeComponent extends ReplicatedBase {
  readonly kind: 'compute';
  readonly stateful: boolean;
  readonly autoscale: boolean;
  readonly subnetPrefix: number | null;
  readonly ipsPerReplica: number;
  readonly surgeReplicas: number;
  readonly outboundPerWorkUnit: DecimalText | null;
  readonly outboundHoldSeconds: number;
  readonly snat: SnatSource | null;
}

export interface DataComponent extends ReplicatedBase {
  readonly kind: 'data';
  readonly topology: DataTopology;
  readonly shards: number;
  readonly writeRatio: DecimalText;
  readonly writesPerSecond: DecimalText;
  readonly bytesPerWrite: DecimalText;
  readonly zoneReplication: ReplicationMode;
  readonly regionReplication: ReplicationMode;
  readonly replicationLagSeconds: number;
  readonly degradeToAsync: boolean;
  readonly backupIntervalSeconds: number;
  readonly geoBackup: boolean;
  readonly promotionSeconds: number;
  readonly readReplicas: number;
  readonly consistency: ConsistencyLevel;
  readonly conflictPolicy: ConflictPolicy;
  readonly storageGib: DecimalText;
  readonly storagePricePerGibMonth: DecimalText;
  readonly billedCopies: number;
}

export interface NetworkComponent extends ReplicatedBase {
  readonly kind: 'network';
  readonly throughputMbps: DecimalText | null;
  readonly mbpsPerWorkUnit: DecimalText | null;
  readonly zoneRedundant: boolean | null;
  readonly count: number;
}

/** A managed service is planned in capacity units, never in instances (S30, S31). */
export interface ManagedComponent extends ComponentBase, WorkloadManagedAlternative {
  readonly kind: 'managed';
  readonly name: string;
}

export interface WorkloadManagedAlternative {
  readonly name: string;
  readonly capacityUnit: string;
  readonly capacityUnitsPerCall: DecimalText;
  readonly capacityUnitStep: DecimalText;
  readonly pricePerCapacityUnitHour: DecimalText;
  readonly availability: DecimalText;
  readonly multiRegionAvailability: DecimalText | null;
}

/** A global service stands once and is never multiplied by locations (S29). */
export interface GlobalComponent extends ComponentBase {
  readonly kind: 'global';
  readonly availability: DecimalText;
  readonly monthlyCost: DecimalText;
}

export type ReplicatedComponent = ComputeComponent | DataComponent | NetworkComponent;

export type WorkloadComponent = ReplicatedComponent | ManagedComponent | GlobalComponent;
