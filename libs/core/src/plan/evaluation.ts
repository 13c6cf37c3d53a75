import type { FindingCode } from '../checks/finding-codes.js';
import type {
  ComponentKind,
  CostCategory,
  CostPurpose,
  FailureKind,
  LocationRole,
  StrategyId,
  TargetName,
} from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';

/**
 * The answer's shape (contract 4), shared by the CLI's `--json`, GraphQL and TypeScript. Money, loads and prices are
 * decimal text; probabilities, ratios and seconds are JSON numbers; what cannot be computed is null with a finding.
 */
export interface Evaluation {
  readonly workload: { readonly name: string; readonly currency: string };
  /** D of contract 2.1, units of work per second. */
  readonly designLoadPerSecond: DecimalText;
  /** One plan per strategy in the order of contract table 2.3; `CURRENT` only where the document has `current`. */
  readonly strategies: readonly StrategyPlan[];
  readonly recommendation: Recommendation;
  /** Strategies that no other beats in monthly total, unavailability, rto and rpo at once (model §15). */
  readonly paretoFront: readonly StrategyId[];
  readonly tradeOffs: readonly TradeOff[];
  /** Findings about the workload as a whole; those of one strategy are in its plan. */
  readonly findings: readonly Finding[];
  readonly assumptions: readonly Assumption[];
  readonly catalog: CatalogStamp;
}

/** A default that the plan rests on: `value` as shown to people, `source` = where it comes from. */
export interface Assumption {
  /** Path of the field in the document, e.g. `failover.detect`. */
  readonly name: string;
  readonly value: string;
  readonly source: string;
}

/** The day each used part of the catalogue was captured; empty where only own prices are used. */
export interface CatalogStamp {
  readonly captured: readonly { readonly provider: string; readonly date: string }[];
}

export type FindingSeverity = 'ERROR' | 'WARNING' | 'INFO';

/** A value that a finding or a reason carries: numbers and words of the field, never sentences. */
export type FindingValue = string | number | boolean | null | readonly string[];

/** A plain value of the document: one value, a mapping of values, or a list of either. */
export type EditValue = EditScalar | EditFields | readonly (EditScalar | EditFields)[];

type EditScalar = string | number | boolean;

type EditFields = Readonly<Record<string, EditScalar>>;

/** One change of the document that helps to cure a finding. */
export interface FindingEdit {
  /** The field in its canonical place, e.g. `components[0].minReplicas`; an index one past the end adds to a list. */
  readonly path: string;
  readonly value: EditValue;
}

/** Something a reviewer of the plan should know (contract 2.9). Core gives code and values, `@headroom/report` the words. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** What it is about: a component, location, flow, `router`, or a path of the document. */
  readonly subject: string;
  /** S01–S123. */
  readonly guidePoint: string;
  readonly values: Readonly<Record<string, FindingValue>>;
  /** Changes of the document that make the finding go away; empty where none alone can. */
  readonly edits: readonly FindingEdit[];
  /** Filled in by `@headroom/report`; null as core gives it. */
  readonly message: string | null;
  readonly remedy: string | null;
}

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

export type StrategyStatus = 'OK' | 'NOT_APPLICABLE' | 'INFEASIBLE';

/** One strategy's plan. With a status other than OK, `reason` is set and everything else is empty or null. */
export interface StrategyPlan {
  readonly strategy: StrategyId;
  readonly status: StrategyStatus;
  readonly reason: PlanReason | null;
  readonly locations: readonly PlanLocation[];
  readonly components: readonly PlanComponent[];
  readonly stamps: PlanStamps | null;
  readonly survival: readonly SurvivalRow[];
  readonly recovery: PlanRecovery | null;
  readonly reliability: PlanReliability | null;
  readonly cost: PlanCost | null;
  readonly verdict: Verdict | null;
  readonly findings: readonly Finding[];
}

export interface PlanLocation {
  readonly location: string;
  readonly role: LocationRole;
  /** Share of traffic in the normal state, 0..1: 0 for passive locations. */
  readonly trafficShare: number;
  readonly zones: number;
}

export interface PlanComponent {
  readonly name: string;
  readonly kind: ComponentKind;
  readonly loadPerSecond: DecimalText;
  readonly locations: readonly PlanComponentLocation[];
}

export interface PlanComponentLocation {
  readonly location: string;
  readonly running: number;
  readonly stopped: number;
  /** Running replicas of each zone; one entry for a location that is one failure domain. */
  readonly perZone: readonly number[];
  /** Size after the worst tolerated loss of locations; null with one location, or where no failover can happen. */
  readonly afterFailover: number | null;
  /** Replicas that the load of this location needs in the normal state. */
  readonly forLoad: number;
  /** Running beyond `forLoad`. */
  readonly spare: number;
  /** Normal state, 0..; null where nothing runs or nothing is limited. */
  readonly utilization: number | null;
  /** Managed components only: provisioned units; null for others. */
  readonly capacityUnits: DecimalText | null;
}

export interface PlanStamps {
  readonly count: number;
  readonly spare: number;
  readonly capacityPerSecond: DecimalText;
  /** Share of users that the loss of one stamp hits. */
  readonly blastRadius: number;
  readonly byLocation: readonly { readonly location: string; readonly count: number }[];
  /** Design load above which one more stamp is needed. */
  readonly nextStampAtPerSecond: DecimalText;
}

/** One row of the survival matrix (contract 2.4, 2.10.16, 2.10.31). */
export interface SurvivalRow {
  readonly component: string;
  readonly failure: FailureKind;
  readonly location: string;
  readonly lost: string | null;
  readonly loadPerSecond: number;
  readonly remaining: number;
  readonly utilization: number | null;
  readonly withinFailureMax: boolean;
  readonly withoutShedding: boolean;
  readonly servedRatio: number;
  readonly needed: number;
}

export type RecoveryScope = 'REPLICA' | 'ZONE' | 'REGION';

export type RecoveryOutcome = 'RECOVERS' | 'RETURNS' | 'RESTORED';

export interface PlanRecovery {
  readonly rtoSeconds: number | null;
  readonly rpoSeconds: number | null;
  readonly flows: readonly FlowRecovery[];
}

export interface FlowRecovery {
  readonly name: string;
  readonly rtoSeconds: number | null;
  readonly rpoSeconds: number | null;
  readonly scopes: readonly RecoveryRow[];
}

export interface RecoveryRow {
  readonly scope: RecoveryScope;
  readonly location: string;
  readonly outcome: RecoveryOutcome;
  readonly firstServiceSeconds: number;
  readonly rtoSeconds: number;
  readonly fullServiceSeconds: number;
  readonly rpoSeconds: number | null;
  readonly belowSeconds: number;
  readonly equivalentOutageSeconds: number;
  /** Mixture over a failover that works, does not happen, and gets no capacity (contract 2.5). */
  readonly expectedBelowSeconds: number;
  readonly expectedEquivalentOutageSeconds: number;
  readonly timeline: readonly TimelinePoint[];
}

export type TimelineEvent =
  'LOST' | 'REROUTED' | 'FIRST_SERVICE' | 'BATCH_READY' | 'TARGET_REACHED' | 'FULL_SERVICE' | 'REPAIRED' | 'RESTORED';

export interface TimelinePoint {
  readonly atSeconds: number;
  readonly event: TimelineEvent;
  /** Replicas in service that carry the flow in the locations that serve it. */
  readonly running: number;
  readonly servedRatio: number;
}

export interface PlanReliability {
  readonly workload: Reliability;
  readonly flows: readonly (Reliability & { readonly name: string })[];
}

export interface Reliability {
  readonly availability: number;
  readonly unavailability: number;
  /** −log10 of the unavailability; null where it is 0. */
  readonly nines: number | null;
  readonly downtimeMinutesPerMonth: number;
  readonly downtimeMinutesPerYear: number;
  readonly expectedServedRatio: number;
  readonly unservedRatio: number;
  readonly fullServiceProbability: number;
  readonly contributions: readonly Contribution[];
}

/** One cause of downtime; the list adds up to `downtimeMinutesPerYear` (contract 2.10.26). */
export interface Contribution {
  /**
   * `DOMAINS` (locations, zones and replicas together), `SHARED_FATE`, `ROUTER`, `COMPONENT name`, or a transition:
   * `REGION location`, `ZONE location`, `REPLICA component location`, `STAMP location`.
   */
  readonly cause: string;
  readonly eventsPerYear: number | null;
  readonly minutesPerYear: number;
}

export interface CostLine {
  readonly component: string;
  readonly location: string;
  readonly category: CostCategory;
  readonly purpose: CostPurpose;
  readonly quantity: DecimalText;
  /** `replica-hours`, `GiB-months`, `GiB`, `unit-hours`, `months`. */
  readonly unit: string;
  readonly unitPrice: DecimalText;
  readonly monthly: DecimalText;
  readonly priceSource: string;
  readonly priceDate: string | null;
}

export interface CostTotal {
  readonly key: string;
  readonly monthly: DecimalText;
}

export interface PlanCost {
  readonly monthlyTotal: DecimalText;
  readonly lines: readonly CostLine[];
  readonly byComponent: readonly CostTotal[];
  readonly byLocation: readonly CostTotal[];
  readonly byCategory: readonly CostTotal[];
  readonly byPurpose: readonly CostTotal[];
  /** Total − `NO_REDUNDANCY` total; null where that strategy has no plan (contract 2.10.33). */
  readonly costOfRedundancy: DecimalText | null;
  readonly surgePerFailover: DecimalText;
  readonly expectedDowntimeCostPerYear: DecimalText | null;
  readonly expectedAnnualCost: DecimalText;
  /** Monthly total of the same document without growth (horizon 0). */
  readonly monthlyTotalToday: DecimalText;
}

export type TargetStatus = 'MET' | 'NOT_MET' | 'NOT_JUDGED';

export interface TargetVerdict {
  readonly target: TargetName;
  /** A flow's own target names the flow; null = the workload's. */
  readonly flow: string | null;
  readonly status: TargetStatus;
  /** Decimal text, seconds or a count; null where not stated. */
  readonly required: string | number | null;
  readonly achieved: string | number | null;
  /** Code of what decides, with the numbers behind it; the words come from `@headroom/report`. */
  readonly explanation: {
    readonly code: TargetCode;
    readonly values: Readonly<Record<string, FindingValue>>;
    readonly message: string | null;
  };
}

export interface Verdict {
  readonly meetsTargets: boolean;
  readonly targets: readonly TargetVerdict[];
}

export interface RunnerUp {
  readonly strategy: StrategyId;
  readonly extraAnnualCost: DecimalText;
  readonly rtoSeconds: number | null;
  readonly rpoSeconds: number | null;
  readonly availability: number;
  readonly monthlyTotal: DecimalText;
}

export interface Relaxation {
  readonly strategy: StrategyId;
  readonly target: TargetName;
  readonly flow: string | null;
  readonly required: string | number | null;
  readonly achieved: string | number | null;
  readonly monthlyTotal: DecimalText;
}

/** Where the recommendation changes: it holds while `quantity` stays on its side of `threshold`. */
export interface FlipPoint {
  readonly quantity: 'DOWNTIME_COST_PER_HOUR' | 'PEAK_PER_SECOND';
  readonly holds: 'BELOW' | 'ABOVE';
  readonly threshold: DecimalText;
  /** What is recommended beyond it; null = nothing achievable. */
  readonly strategyBeyond: StrategyId | null;
}

export interface Recommendation {
  readonly status: 'RECOMMENDED' | 'NOT_ACHIEVABLE';
  readonly strategy: StrategyId | null;
  readonly reason: {
    readonly code: RecommendationCode;
    readonly values: Readonly<Record<string, FindingValue>>;
    readonly message: string | null;
  };
  readonly runnersUp: readonly RunnerUp[];
  readonly bindingTarget: { readonly target: TargetName; readonly flow: string | null } | null;
  readonly relaxation: Relaxation | null;
  readonly flipPoints: readonly FlipPoint[];
}

export interface TradeOff {
  readonly from: StrategyId;
  readonly to: StrategyId;
  readonly extraMonthly: DecimalText;
  readonly extraNines: number | null;
  /** Monthly money per extra nine; null where there is none to gain. */
  readonly costPerNine: DecimalText | null;
  /** Downtime cost per hour at which both cost the same a year; null where neither buys less downtime. */
  readonly breakEvenDowntimeCostPerHour: DecimalText | null;
}
