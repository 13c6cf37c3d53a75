export {
  Decimal,
  decimal,
  decimalText,
  ONE,
  roundToDecimalPlaces,
  roundToSignificantDigits,
  sumDecimals,
  ZERO,
} from './numbers/decimal.js';
export type { DecimalSource } from './numbers/decimal.js';
export {
  COMPONENT_KINDS,
  CONFLICT_POLICIES,
  CONSISTENCY_LEVELS,
  COST_CATEGORIES,
  COST_PURPOSES,
  CRITICALITIES,
  DATA_TOPOLOGIES,
  FAILURE_KINDS,
  LOCATION_ROLES,
  REPLICATION_MODES,
  ROUTING_METHODS,
  SNAT_SOURCES,
  STRATEGY_IDS,
  TARGET_NAMES,
} from './workload/vocabulary.js';
export type {
  ComponentKind,
  ConflictPolicy,
  ConsistencyLevel,
  CostCategory,
  CostPurpose,
  Criticality,
  DataTopology,
  FailureKind,
  LocationRole,
  ReplicationMode,
  RoutingMethod,
  SnatSource,
  StrategyId,
  TargetName,
} from './workload/vocabulary.js';
export type {
  CombinationInput,
  CommitmentsInput,
  DecimalText,
  DemandInput,
  DnsInput,
  DurationSeconds,
  FailoverInput,
  FlowInput,
  FlowStepInput,
  FlowTargetsInput,
  HubInput,
  LocationInput,
  MaintenanceInput,
  PriceOverrideInput,
  QuotaInput,
  RouterInput,
  SharedFateInput,
  StrategyOptionsInput,
  TargetsInput,
  TolerateInput,
  UtilizationInput,
  WorkloadInput,
} from './workload/workload-input.js';
export type {
  ComponentInput,
  CurrentInput,
  ManagedAlternativeInput,
  PerLocationInput,
  ScaleOutInput,
} from './workload/component-input.js';
export type {
  RegionFacts,
  Tolerance,
  TransferPrices,
  Workload,
  WorkloadDemand,
  WorkloadDns,
  WorkloadFailover,
  WorkloadFlow,
  WorkloadHub,
  LocationReplacements,
  WorkloadLimits,
  WorkloadLocation,
  WorkloadMaintenance,
  WorkloadRouter,
  WorkloadStrategyOptions,
  WorkloadTargets,
  WorkloadUtilization,
} from './workload/workload.js';
export type {
  ComponentPlacement,
  ComputeComponent,
  CurrentCount,
  DataComponent,
  GlobalComponent,
  ManagedComponent,
  NetworkComponent,
  PriceOrigin,
  ReplicatedBase,
  ReplicatedComponent,
  WorkloadComponent,
  WorkloadManagedAlternative,
} from './workload/workload-component.js';
export { FINDING_CODES } from './checks/finding-codes.js';
export type { FindingCode } from './checks/finding-codes.js';
export { LEAST_GEO_DISTANCE_KM, mayHoldData, tooNearKm } from './checks/geo-distance.js';
export { CHECKS } from './checks/registry.js';
export type { Check, StrategyCheck, WorkloadCheck } from './checks/check.js';
export { REASON_CODES, RECOMMENDATION_CODES, TARGET_CODES } from './plan/evaluation.js';
export type {
  Assumption,
  CatalogStamp,
  Contribution,
  CostLine,
  CostTotal,
  EditValue,
  Evaluation,
  Finding,
  FindingEdit,
  FindingSeverity,
  FindingValue,
  FlipPoint,
  FlowRecovery,
  PlanComponent,
  PlanComponentLocation,
  PlanCost,
  PlanLocation,
  PlanReason,
  PlanRecovery,
  PlanReliability,
  PlanStamps,
  ReasonCode,
  Recommendation,
  RecommendationCode,
  RecoveryOutcome,
  RecoveryRow,
  RecoveryScope,
  Relaxation,
  Reliability,
  RunnerUp,
  StrategyPlan,
  StrategyStatus,
  SurvivalRow,
  TargetCode,
  TargetStatus,
  TargetVerdict,
  TimelineEvent,
  TimelinePoint,
  TradeOff,
  Verdict,
} from './plan/evaluation.js';
export { evaluate } from './plan/evaluate.js';
export { MODEL_VERSION } from './plan/model-version.js';
export type { EvaluationInput } from './plan/evaluate.js';
export { evaluateWithPeakFlips } from './plan/evaluate-with-peak-flips.js';
export { InvalidWorkloadError, MOST_LOCATIONS, MOST_ZONES, workloadProblems } from './workload/workload-problems.js';
export type { WorkloadProblem, WorkloadProblemCode } from './workload/workload-problems.js';
export * from './engine-parts.js';
export * from './functions.js';
export { callsPerUnitOfWork } from './plan/calls-per-unit-of-work.js';
export { designLoad } from './plan/design-load.js';
export * from './insight-parts.js';
