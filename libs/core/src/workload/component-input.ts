import type {
  ComponentKind,
  ConflictPolicy,
  ConsistencyLevel,
  DataTopology,
  ReplicationMode,
  SnatSource,
} from './vocabulary.js';
import type { DecimalText, DurationSeconds } from './workload-input.js';

/** What may be said of one component in one location instead of everywhere. */
export interface PerLocationInput {
  readonly location: string;
  readonly sku?: string;
  readonly pricePerHour?: DecimalText;
  readonly capacityPerSecond?: DecimalText;
}

export interface ScaleOutInput {
  readonly detect?: DurationSeconds;
  readonly firstBatch?: DurationSeconds;
  readonly batchReplicas?: number;
  readonly batchEvery?: DurationSeconds;
}

/** What runs today in one location (contract 1.1). */
export interface CurrentInput {
  readonly location: string;
  readonly zones?: number;
  readonly running?: number;
  readonly stopped?: number;
}

/** Every field a component of any kind may have (contract 1.1); which are allowed and required depends on `kind`. */
export interface ComponentInput {
  readonly name: string;
  readonly kind: ComponentKind;
  readonly sku?: string;
  readonly pricePerHour?: DecimalText;
  readonly perLocation?: readonly PerLocationInput[];
  readonly capacityPerSecond?: DecimalText;
  readonly callsPerWorkUnit?: DecimalText;
  readonly minReplicas?: number;
  readonly minBilledReplicas?: number;
  readonly replicaAvailabilityGivenZone?: DecimalText;
  readonly mttf?: DurationSeconds;
  readonly mttr?: DurationSeconds;
  readonly scaleOut?: ScaleOutInput;
  readonly start?: DurationSeconds;
  readonly diskGib?: DecimalText;
  readonly diskPricePerGibMonth?: DecimalText;
  readonly stateful?: boolean;
  readonly autoscale?: boolean;
  readonly bytesPerCall?: DecimalText;
  readonly current?: readonly CurrentInput[];
  readonly topology?: DataTopology;
  readonly shards?: number;
  readonly writeRatio?: DecimalText;
  readonly writesPerSecond?: DecimalText;
  readonly bytesPerWrite?: DecimalText;
  readonly zoneReplication?: ReplicationMode;
  readonly regionReplication?: ReplicationMode;
  readonly replicationLag?: DurationSeconds;
  readonly degradeToAsync?: boolean;
  readonly backupInterval?: DurationSeconds;
  readonly geoBackup?: boolean;
  readonly promotion?: DurationSeconds;
  readonly readReplicas?: number;
  readonly consistency?: ConsistencyLevel;
  readonly conflictPolicy?: ConflictPolicy;
  readonly storageGib?: DecimalText;
  readonly storagePricePerGibMonth?: DecimalText;
  readonly billedCopies?: number;
  readonly throughputMbps?: DecimalText;
  readonly mbpsPerWorkUnit?: DecimalText;
  readonly zoneRedundant?: boolean;
  readonly count?: number;
  readonly subnetPrefix?: number;
  readonly ipsPerReplica?: number;
  readonly surgeReplicas?: number;
  readonly outboundPerWorkUnit?: DecimalText;
  readonly outboundHold?: DurationSeconds;
  readonly snat?: SnatSource;
  readonly capacityUnit?: string;
  readonly capacityUnitsPerCall?: DecimalText;
  readonly capacityUnitStep?: DecimalText;
  readonly pricePerCapacityUnitHour?: DecimalText;
  readonly availability?: DecimalText;
  readonly multiRegionAvailability?: DecimalText;
  readonly monthlyCost?: DecimalText;
  readonly managedAlternative?: ManagedAlternativeInput;
  readonly deleteLock?: boolean;
  readonly backup?: boolean;
  readonly autoFailover?: boolean;
}

/** A managed component that could replace a self-run one (S27, S32). */
export interface ManagedAlternativeInput {
  readonly name?: string;
  readonly capacityUnit?: string;
  readonly capacityUnitsPerCall: DecimalText;
  readonly capacityUnitStep?: DecimalText;
  readonly pricePerCapacityUnitHour: DecimalText;
  readonly availability: DecimalText;
  readonly multiRegionAvailability?: DecimalText;
}
