import type { FindingValue } from './finding.js';

/** Why a strategy has no plan, or a workload no recommendation: a code with numbers; the words come from `@headroom/report`. */
export interface PlanReason {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, FindingValue>>;
  readonly message: string | null;
  readonly suggestion: string | null;
}

export const REASON_CODES = [
  'NEEDS_SECOND_LOCATION',
  'NEEDS_STAMP_CAPACITY',
  'NEEDS_MANAGED_ALTERNATIVE',
  'WRITER_TOO_SMALL',
  'TOO_MANY_ZONES_LOST',
  'TOO_MANY_REGIONS_LOST',
  'NOTHING_RUNS',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** What decided a target (contract 2.8). */
export const TARGET_CODES = [
  'COMPARED',
  'NOT_STATED',
  'NO_TOLERANCE',
  'NO_DATA',
  'NO_COPY_LEFT',
  'LATENCY_UNKNOWN',
  'SURVIVED',
  'SURVIVES_FEWER',
] as const;

/** See {@link TARGET_CODES}. */
export type TargetCode = (typeof TARGET_CODES)[number];

/** Why a strategy is recommended, or none (contract 2.8). */
export const RECOMMENDATION_CODES = [
  'CHEAPEST_THAT_MEETS_TARGETS',
  'NO_STRATEGY_MEETS_TARGETS',
  'NO_STRATEGY_APPLIES',
] as const;

/** See {@link RECOMMENDATION_CODES}. */
export type RecommendationCode = (typeof RECOMMENDATION_CODES)[number];
