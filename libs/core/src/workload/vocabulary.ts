/**
 * The closed lists of the field: one spelling in TypeScript, documents, GraphQL and the database (contract 1, 2.3, 4).
 */

/** The redundancy strategies of the guide in the order of contract table 2.3; `CURRENT` is the system that runs today. */
export const STRATEGY_IDS = [
  'NO_REDUNDANCY',
  'ZONE_REDUNDANT',
  'ACTIVE_ACTIVE_AT_CAPACITY',
  'ACTIVE_ACTIVE_OVERPROVISIONED',
  'WARM_SPARE',
  'COLD_SPARE',
  'DEPLOYMENT_STAMPS',
  'MANAGED_SERVICES',
  'CURRENT',
] as const;

/** A redundancy strategy (contract 2.3). */
export type StrategyId = (typeof STRATEGY_IDS)[number];

/** What a component is: self-run compute, a data store, a gateway, a managed service, or a global service (S29, S30, S105). */
export const COMPONENT_KINDS = ['compute', 'data', 'network', 'managed', 'global'] as const;

/** See {@link COMPONENT_KINDS}. */
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

/** How traffic is spread and moved in front of several locations (S70, S75, S90). */
export const ROUTING_METHODS = ['WEIGHTED', 'LATENCY', 'PRIORITY'] as const;

/** See {@link ROUTING_METHODS}. */
export type RoutingMethod = (typeof ROUTING_METHODS)[number];

/** Who may write to a data store (contract 1.1). */
export const DATA_TOPOLOGIES = ['SINGLE_WRITER', 'QUORUM', 'MULTI_WRITER'] as const;

/** See {@link DATA_TOPOLOGIES}. */
export type DataTopology = (typeof DATA_TOPOLOGIES)[number];

/** How copies follow the writer (S45). */
export const REPLICATION_MODES = ['SYNC', 'ASYNC', 'NONE'] as const;

/** See {@link REPLICATION_MODES}. */
export type ReplicationMode = (typeof REPLICATION_MODES)[number];

/** What a reader may see of a recent write (S50). */
export const CONSISTENCY_LEVELS = ['STRONG', 'BOUNDED', 'SESSION', 'EVENTUAL'] as const;

/** See {@link CONSISTENCY_LEVELS}. */
export type ConsistencyLevel = (typeof CONSISTENCY_LEVELS)[number];

/** How two writes of the same item are settled in a multi-writer store (S109). */
export const CONFLICT_POLICIES = ['NONE', 'LAST_WRITE_WINS', 'CUSTOM'] as const;

/** See {@link CONFLICT_POLICIES}. */
export type ConflictPolicy = (typeof CONFLICT_POLICIES)[number];

/** How much a flow matters (S10, S24). */
export const CRITICALITIES = ['CRITICAL', 'IMPORTANT', 'BEST_EFFORT'] as const;

/** See {@link CRITICALITIES}. */
export type Criticality = (typeof CRITICALITIES)[number];

/** Where outbound connections get their ports (S58, S111). */
export const SNAT_SOURCES = ['LOAD_BALANCER', 'NAT_GATEWAY', 'FIREWALL'] as const;

/** See {@link SNAT_SOURCES}. */
export type SnatSource = (typeof SNAT_SOURCES)[number];

/** The part a location plays in a strategy (contract 4). */
export const LOCATION_ROLES = ['ACTIVE', 'PRIMARY', 'WARM', 'COLD'] as const;

/** See {@link LOCATION_ROLES}. */
export type LocationRole = (typeof LOCATION_ROLES)[number];

/** A line's place in the bill (contract 2.7). */
export const COST_CATEGORIES = [
  'COMPUTE',
  'RESERVATION',
  'DISK',
  'STORAGE',
  'REPLICATION',
  'TRANSFER',
  'ROUTER',
  'NETWORK',
  'MANAGED',
  'GLOBAL',
] as const;

/** See {@link COST_CATEGORIES}. */
export type CostCategory = (typeof COST_CATEGORIES)[number];

/** Why a line is paid (contract 2.7). */
export const COST_PURPOSES = ['LOAD', 'SPARE', 'WARM', 'STOPPED'] as const;

/** See {@link COST_PURPOSES}. */
export type CostPurpose = (typeof COST_PURPOSES)[number];

/** The failures of the survival matrix (contract 2.4). */
export const FAILURE_KINDS = ['REPLICA', 'ZONE', 'REGION', 'STAMP', 'COMBINATION'] as const;

/** See {@link FAILURE_KINDS}. */
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** The targets that can be judged (contract 2.8, 2.10.23). */
export const TARGET_NAMES = [
  'AVAILABILITY',
  'RTO',
  'RPO',
  'LATENCY',
  'BUDGET',
  'SURVIVES_REPLICAS',
  'SURVIVES_ZONES',
  'SURVIVES_REGIONS',
] as const;

/** See {@link TARGET_NAMES}. */
export type TargetName = (typeof TARGET_NAMES)[number];
