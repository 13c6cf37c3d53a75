import type { ConflictPolicy, ConsistencyLevel, DataTopology, ReplicationMode } from '@headroom/core';
import { durationDefault, plainDefault } from './default-value.js';

const CONTRACT = 'default, contract 1';
const COMPONENT = 'default, contract 1.1';
const MODEL = 'default, model §5.3';
const SLA_ACROSS_ZONES = 'default, contract 1: from the SLA of 99.99 % across zones';
const SLA_ONE_ZONE = 'default, contract 1: from the SLAs of 99.99 % across zones and 99.95 % in one';

const HOUR_SECONDS = 3_600;

/** At most so many zones of a region are used where the document does not say (contract 1). */
export const MOST_DEFAULT_ZONES = 3;

/** Every default of the document that does not depend on other fields, by the object it belongs to (contract 1). */
export const DEMAND_DEFAULTS = {
  annualGrowth: plainDefault('0', CONTRACT),
  horizonMonths: plainDefault(0, CONTRACT),
  designQuantile: plainDefault('0.95', CONTRACT),
} as const;

/** See {@link DEMAND_DEFAULTS}; model §5.3. */
export const UTILIZATION_DEFAULTS = {
  normalMax: plainDefault('0.65', MODEL),
  failureMax: plainDefault('0.8', MODEL),
  shedAbove: plainDefault('0.95', MODEL),
} as const;

/** See {@link DEMAND_DEFAULTS}. */
export const TARGET_DEFAULTS = { minServedRatio: plainDefault('1', CONTRACT) } as const;

/** See {@link DEMAND_DEFAULTS}. */
export const TOLERATE_DEFAULTS = { replicas: plainDefault(1, CONTRACT) } as const;

/** Detection by DNS is interval × tolerated failures + timeout = 10 s × 3 + 5 s (model §5.3). */
export const FAILOVER_DEFAULTS = {
  detect: durationDefault(35, MODEL),
  detectLocal: durationDefault(10, CONTRACT),
  decide: durationDefault(0, MODEL),
  reroute: durationDefault(60, MODEL),
  restore: durationDefault(4 * HOUR_SECONDS, CONTRACT),
} as const;

/** Chance that a failover works at all: untested, and tested within the 12 months before `asOf` (contract 1). */
export const SUCCESS_RATIO_UNTESTED = plainDefault('0.95', CONTRACT);

/** See {@link SUCCESS_RATIO_UNTESTED}. */
export const SUCCESS_RATIO_TESTED = plainDefault(
  '0.99',
  'default, contract 1: failover tested within 12 months of asOf',
);

/** The router's own defaults; availability comes from the provider's SLA (contract 1, 2.10.35). */
export const ROUTER_DEFAULTS = {
  monthlyCost: plainDefault('0', 'default, contract 1: not priced, it depends on queries'),
  drainsUnhealthyLocations: plainDefault(true, CONTRACT),
} as const;

/** See {@link DEMAND_DEFAULTS}. */
export const ROUTING_METHOD_DEFAULT = plainDefault('WEIGHTED' as const, CONTRACT);

/** Failure domains from the SLAs of virtual machines (contract 1). */
export const LOCATION_DEFAULTS = {
  availability: plainDefault('0.9999', SLA_ACROSS_ZONES),
  mttr: durationDefault(4 * HOUR_SECONDS, CONTRACT),
  zoneAvailabilityGivenRegion: plainDefault('0.9996', SLA_ONE_ZONE),
  zoneMttr: durationDefault(4 * HOUR_SECONDS, CONTRACT),
} as const;

/** See {@link DEMAND_DEFAULTS}. */
export const SHARED_FATE_DEFAULTS = {
  availability: plainDefault('1', CONTRACT),
  mttr: durationDefault(HOUR_SECONDS, CONTRACT),
} as const;

/** See {@link DEMAND_DEFAULTS}. */
export const STRATEGY_OPTION_DEFAULTS = {
  warmRatio: plainDefault('0.1', CONTRACT),
  reserveCapacity: plainDefault(false, CONTRACT),
  spareStamps: plainDefault(1, CONTRACT),
} as const;

/** Chance that the capacity needed after a region loss can be had (model §5.3). */
export const ALLOCATION_RATIO_OPEN = plainDefault('0.9', MODEL);

/** See {@link ALLOCATION_RATIO_OPEN}. */
export const ALLOCATION_RATIO_RESERVED = plainDefault('1', 'default, model §5.3: capacity is reserved');

/** A component of any kind (contract 1.1). */
export const CALLS_DEFAULT = { callsPerWorkUnit: plainDefault('1', COMPONENT) } as const;

/** A replica that is replaced by itself: 4,380 h between failures, 0.1 h to repair (model §5.3). */
export const FAILURE_DEFAULTS = {
  mttf: durationDefault(4_380 * HOUR_SECONDS, MODEL),
  mttr: durationDefault(HOUR_SECONDS / 10, MODEL),
} as const;

/** See {@link CALLS_DEFAULT}: what every self-run component has. */
export const REPLICA_DEFAULTS = {
  minReplicas: plainDefault(1, COMPONENT),
  start: durationDefault(300, COMPONENT),
  diskGib: plainDefault('0', COMPONENT),
  diskPricePerGibMonth: plainDefault('0', COMPONENT),
  bytesPerCall: plainDefault('0', COMPONENT),
} as const;

/** Growth of a running pool (model §5.3, contract 1.1). */
export const SCALE_OUT_DEFAULTS = {
  detect: durationDefault(60, COMPONENT),
  firstBatch: durationDefault(180, MODEL),
  batchReplicas: plainDefault(10, MODEL),
  batchEvery: durationDefault(60, MODEL),
} as const;

/** See {@link CALLS_DEFAULT}: compute. One address per replica, no surge; a connection is held for 4 minutes (S57, S58). */
export const COMPUTE_DEFAULTS = {
  stateful: plainDefault(false, COMPONENT),
  autoscale: plainDefault(false, COMPONENT),
  ipsPerReplica: plainDefault(1, COMPONENT),
  surgeReplicas: plainDefault(0, COMPONENT),
  outboundHold: durationDefault(240, 'default: the idle timeout of outbound connections, 4 minutes'),
} as const;

/** See {@link CALLS_DEFAULT}: data stores. */
export const DATA_DEFAULTS = {
  topology: plainDefault<DataTopology>('SINGLE_WRITER', COMPONENT),
  shards: plainDefault(1, COMPONENT),
  writeRatio: plainDefault('0', COMPONENT),
  writesPerSecond: plainDefault('0', COMPONENT),
  bytesPerWrite: plainDefault('0', COMPONENT),
  zoneReplication: plainDefault<ReplicationMode>('SYNC', COMPONENT),
  regionReplication: plainDefault<ReplicationMode>('ASYNC', COMPONENT),
  replicationLag: durationDefault(5, COMPONENT),
  degradeToAsync: plainDefault(true, COMPONENT),
  backupInterval: durationDefault(HOUR_SECONDS, COMPONENT),
  geoBackup: plainDefault(true, COMPONENT),
  promotion: durationDefault(60, COMPONENT),
  readReplicas: plainDefault(0, COMPONENT),
  consistency: plainDefault<ConsistencyLevel>('EVENTUAL', COMPONENT),
  conflictPolicy: plainDefault<ConflictPolicy>('NONE', COMPONENT),
  storageGib: plainDefault('0', COMPONENT),
  storagePricePerGibMonth: plainDefault('0', COMPONENT),
  billedCopies: plainDefault(1, COMPONENT),
} as const;

/** See {@link CALLS_DEFAULT}: gateways. */
export const NETWORK_DEFAULTS = { count: plainDefault(1, COMPONENT) } as const;

/** See {@link CALLS_DEFAULT}: managed services and managed alternatives. */
export const MANAGED_DEFAULTS = {
  capacityUnit: plainDefault('unit', COMPONENT),
  capacityUnitStep: plainDefault('1', COMPONENT),
} as const;

/** See {@link CALLS_DEFAULT}: global services. */
export const GLOBAL_DEFAULTS = {
  availability: plainDefault('1', COMPONENT),
  monthlyCost: plainDefault('0', COMPONENT),
} as const;

/** Commitments (contract 1): a rate is for one year where the document names a discount without a term. */
export const COMMITMENT_DEFAULTS = {
  discount: plainDefault('0', CONTRACT),
  termMonths: plainDefault(12, CONTRACT),
} as const;

const MAINTENANCE = 'default: monthly updates, as cloud platforms and operating systems release them (guide S85)';

/** Planned work (guide S85, model §12): once a month, ten minutes for each batch. */
export const MAINTENANCE_DEFAULTS = {
  eventsPerYear: plainDefault('12', MAINTENANCE),
  batchMinutes: plainDefault('10', 'default: replace a replica and warm it up (guide S85)'),
} as const;

/** See {@link MAINTENANCE_DEFAULTS}: how much of a pool is out of service at a time. */
export const MAINTENANCE_BATCH_DEFAULT = {
  value: null,
  shown: 'one replica at a time',
  source: 'default: a rolling update without surge (guide S85)',
} as const;

/** See {@link DEMAND_DEFAULTS}. */
export const HUB_DEFAULTS = { topology: plainDefault('HUB_AND_SPOKE' as const, CONTRACT) } as const;

/** See {@link DEMAND_DEFAULTS}. */
export const CURRENCY_DEFAULT = plainDefault('USD', CONTRACT);
