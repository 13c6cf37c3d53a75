import {
  COMPONENT_KINDS,
  CONFLICT_POLICIES,
  CONSISTENCY_LEVELS,
  COST_CATEGORIES,
  COST_PURPOSES,
  CRITICALITIES,
  DATA_TOPOLOGIES,
  FAILURE_KINDS,
  FINDING_CODES,
  LOCATION_ROLES,
  REASON_CODES,
  RECOMMENDATION_CODES,
  REPLICATION_MODES,
  ROUTING_METHODS,
  SNAT_SOURCES,
  STRATEGY_IDS,
  TARGET_CODES,
  TARGET_NAMES,
} from '@headroom/core';
import {
  CATEGORY_WORDS,
  FAILURE_WORDS,
  OUTCOME_WORDS,
  PURPOSE_WORDS,
  ROLE_WORDS,
  SCOPE_WORDS,
  SEVERITY_WORDS,
  STRATEGY_STATUS_WORDS,
  STRATEGY_WORDS,
  TARGET_STATUS_WORDS,
  TARGET_WORDS,
  TIMELINE_WORDS,
} from '@headroom/report';
import { enumType } from './fields/object-type.js';

/** The closed lists of the field as GraphQL enumerations: the same names as everywhere (contract 1, 2.3, 4). */
export const StrategyIdEnum = enumType({
  name: 'StrategyId',
  description: 'A redundancy strategy of the guide; CURRENT is the system as it runs today.',
  values: STRATEGY_IDS,
  meanings: Object.fromEntries(STRATEGY_IDS.map((id) => [id, STRATEGY_WORDS[id].meaning])),
});

export const StrategyStatusEnum = enumType({
  name: 'StrategyStatus',
  description: 'Whether a strategy has a plan for the workload.',
  values: keysOf(STRATEGY_STATUS_WORDS),
  meanings: STRATEGY_STATUS_WORDS,
});

export const ComponentKindEnum = enumType({
  name: 'ComponentKind',
  description: 'What a component is; it decides which fields it has.',
  values: COMPONENT_KINDS,
});

export const LocationRoleEnum = enumType({
  name: 'LocationRole',
  description: 'The part that a location plays in a strategy.',
  values: LOCATION_ROLES,
  meanings: ROLE_WORDS,
});

export const FailureKindEnum = enumType({
  name: 'FailureKind',
  description: 'What is lost in a row of the survival matrix.',
  values: FAILURE_KINDS,
  meanings: FAILURE_WORDS,
});

export const RecoveryScopeEnum = enumType({
  name: 'RecoveryScope',
  description: 'What is lost in a row of the recovery.',
  values: keysOf(SCOPE_WORDS),
  meanings: SCOPE_WORDS,
});

export const RecoveryOutcomeEnum = enumType({
  name: 'RecoveryOutcome',
  description: 'How a recovery ends.',
  values: keysOf(OUTCOME_WORDS),
  meanings: OUTCOME_WORDS,
});

export const TimelineEventEnum = enumType({
  name: 'TimelineEvent',
  description: 'What happens at a point of a recovery.',
  values: keysOf(TIMELINE_WORDS),
  meanings: TIMELINE_WORDS,
});

export const CostCategoryEnum = enumType({
  name: 'CostCategory',
  description: 'The place of a line in the bill.',
  values: COST_CATEGORIES,
  meanings: CATEGORY_WORDS,
});

export const CostPurposeEnum = enumType({
  name: 'CostPurpose',
  description: 'Why a line is paid.',
  values: COST_PURPOSES,
  meanings: PURPOSE_WORDS,
});

export const TargetNameEnum = enumType({
  name: 'TargetName',
  description: 'A target that a plan is judged by.',
  values: TARGET_NAMES,
  meanings: TARGET_WORDS,
});

export const TargetStatusEnum = enumType({
  name: 'TargetStatus',
  description: 'How a target was judged.',
  values: keysOf(TARGET_STATUS_WORDS),
  meanings: TARGET_STATUS_WORDS,
});

export const TargetCodeEnum = enumType({
  name: 'TargetCode',
  description: 'What decided how a target was judged.',
  values: TARGET_CODES,
});

export const FindingSeverityEnum = enumType({
  name: 'FindingSeverity',
  description: 'How much a finding matters.',
  values: keysOf(SEVERITY_WORDS),
  meanings: SEVERITY_WORDS,
});

export const FindingCodeEnum = enumType({
  name: 'FindingCode',
  description: 'What a finding is about.',
  values: FINDING_CODES,
});

export const ReasonCodeEnum = enumType({
  name: 'ReasonCode',
  description: 'Why a strategy has no plan.',
  values: REASON_CODES,
});

export const RecommendationCodeEnum = enumType({
  name: 'RecommendationCode',
  description: 'Why a strategy is recommended, or none.',
  values: RECOMMENDATION_CODES,
});

export const RecommendationStatusEnum = enumType({
  name: 'RecommendationStatus',
  description: 'Whether any strategy meets every judged target.',
  values: ['RECOMMENDED', 'NOT_ACHIEVABLE'],
});

export const FlipQuantityEnum = enumType({
  name: 'FlipQuantity',
  description: 'The quantity that a recommendation turns on.',
  values: ['DOWNTIME_COST_PER_HOUR', 'PEAK_PER_SECOND'],
});

export const FlipSideEnum = enumType({
  name: 'FlipSide',
  description: 'The side of a threshold on which a recommendation holds.',
  values: ['BELOW', 'ABOVE'],
});

export const RoutingMethodEnum = enumType({
  name: 'RoutingMethod',
  description: 'How traffic is spread over several locations.',
  values: ROUTING_METHODS,
});

export const DataTopologyEnum = enumType({
  name: 'DataTopology',
  description: 'Who may write to a data store.',
  values: DATA_TOPOLOGIES,
});

export const ReplicationModeEnum = enumType({
  name: 'ReplicationMode',
  description: 'How copies follow the writer.',
  values: REPLICATION_MODES,
});

export const ConsistencyLevelEnum = enumType({
  name: 'ConsistencyLevel',
  description: 'What a reader may see of a recent write.',
  values: CONSISTENCY_LEVELS,
});

export const ConflictPolicyEnum = enumType({
  name: 'ConflictPolicy',
  description: 'How two writes of the same item are settled.',
  values: CONFLICT_POLICIES,
});

export const CriticalityEnum = enumType({
  name: 'Criticality',
  description: 'How much a flow matters.',
  values: CRITICALITIES,
});

export const SnatSourceEnum = enumType({
  name: 'SnatSource',
  description: 'Where outbound connections get their ports.',
  values: SNAT_SOURCES,
});

export const ResolverRoleEnum = enumType({
  name: 'ResolverRole',
  description: 'The part of a resolver of names.',
  values: ['PRIMARY', 'SECONDARY'],
});

export const HubTopologyEnum = enumType({
  name: 'HubTopology',
  description: 'How the networks of the locations are connected.',
  values: ['HUB_AND_SPOKE', 'VIRTUAL_WAN', 'NONE'],
});

function keysOf<K extends string>(words: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(words) as K[];
}
