import type {
  CostCategory,
  CostPurpose,
  FailureKind,
  FindingSeverity,
  LocationRole,
  RecoveryOutcome,
  RecoveryScope,
  StrategyStatus,
  TargetName,
  TargetStatus,
  TimelineEvent,
} from '@headroom/core';

/** What a target asks for. */
export const TARGET_WORDS: Readonly<Record<TargetName, string>> = {
  AVAILABILITY: 'availability',
  RTO: 'recovery time (RTO)',
  RPO: 'data loss (RPO)',
  LATENCY: 'latency',
  BUDGET: 'monthly budget',
  SURVIVES_REPLICAS: 'survival of lost replicas',
  SURVIVES_ZONES: 'survival of lost zones',
  SURVIVES_REGIONS: 'survival of lost regions',
};

/** How a target was judged. */
export const TARGET_STATUS_WORDS: Readonly<Record<TargetStatus, string>> = {
  MET: 'met',
  NOT_MET: 'not met',
  NOT_JUDGED: 'not judged',
};

/** Whether a strategy has a plan. */
export const STRATEGY_STATUS_WORDS: Readonly<Record<StrategyStatus, string>> = {
  OK: 'planned',
  NOT_APPLICABLE: 'not applicable',
  INFEASIBLE: 'infeasible',
};

/** What was lost in a row of the survival matrix. */
export const FAILURE_WORDS: Readonly<Record<FailureKind, string>> = {
  REPLICA: 'replica',
  ZONE: 'zone',
  REGION: 'region',
  STAMP: 'stamp',
  COMBINATION: 'combination',
};

/** What was lost in a recovery row. */
export const SCOPE_WORDS: Readonly<Record<RecoveryScope, string>> = {
  REPLICA: 'replica',
  ZONE: 'zone',
  REGION: 'region',
};

/** How a recovery ends. */
export const OUTCOME_WORDS: Readonly<Record<RecoveryOutcome, string>> = {
  RECOVERS: 'the survivors take over',
  RETURNS: 'the location returns after its repair',
  RESTORED: 'the workload is rebuilt elsewhere',
};

/** What happens at a point of a recovery timeline. */
export const TIMELINE_WORDS: Readonly<Record<TimelineEvent, string>> = {
  LOST: 'the failure happens',
  REROUTED: 'traffic has moved to the survivors',
  FIRST_SERVICE: 'the lost share is served again',
  BATCH_READY: 'a batch of replicas is ready',
  TARGET_REACHED: 'the required share of the load is served',
  FULL_SERVICE: 'the whole load is served',
  REPAIRED: 'what was lost is repaired',
  RESTORED: 'the workload is rebuilt elsewhere',
};

/** The part that a location plays. */
export const ROLE_WORDS: Readonly<Record<LocationRole, string>> = {
  ACTIVE: 'active',
  PRIMARY: 'primary',
  WARM: 'warm spare',
  COLD: 'cold spare',
};

/** What a cost line pays for. */
export const CATEGORY_WORDS: Readonly<Record<CostCategory, string>> = {
  COMPUTE: 'compute',
  RESERVATION: 'capacity reservation',
  DISK: 'disks',
  STORAGE: 'storage',
  REPLICATION: 'replication traffic',
  TRANSFER: 'cross-zone traffic',
  ROUTER: 'router',
  NETWORK: 'network',
  MANAGED: 'managed service',
  GLOBAL: 'global service',
};

/** Why a cost line is paid. */
export const PURPOSE_WORDS: Readonly<Record<CostPurpose, string>> = {
  LOAD: 'carries the load',
  SPARE: 'spare',
  WARM: 'warm spare',
  STOPPED: 'stopped spare',
};

/** How much a finding matters. */
export const SEVERITY_WORDS: Readonly<Record<FindingSeverity, string>> = {
  ERROR: 'error',
  WARNING: 'warning',
  INFO: 'note',
};
