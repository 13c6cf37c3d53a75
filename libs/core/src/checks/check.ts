import type { Deployment } from '../plan/deployment.js';
import type {
  FindingEdit,
  FindingSeverity,
  FindingValue,
  PlanCost,
  PlanRecovery,
  PlanReliability,
  Recommendation,
  Reliability,
  StrategyPlan,
  SurvivalRow,
  Verdict,
} from '../plan/evaluation.js';
import type { PlanningModel } from '../plan/planning-model.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { FindingCode } from './finding-codes.js';

/** What a check finds: about what, with which numbers, and which changes of the document cure it. */
export interface FindingDraft {
  /** A component, location, flow, `router`, `dns`, `hub`, or a field of the document. */
  readonly subject: string;
  readonly values?: Readonly<Record<string, FindingValue>>;
  /** Changes that make the finding go away; absent where no change of the document alone can. */
  readonly edits?: readonly FindingEdit[];
  /** Another point of the guide than the check's own. */
  readonly guidePoint?: string;
}

/** What a check of the whole workload may look at. */
export interface WorkloadContext {
  readonly model: PlanningModel;
  /** The plans of all strategies, for what can only be said of them together. */
  readonly strategies: readonly StrategyPlan[];
  readonly recommendation: Recommendation;
}

/** The computed parts of one strategy's plan. */
export interface PlannedStrategy {
  readonly strategy: StrategyId;
  readonly survival: readonly SurvivalRow[];
  readonly recovery: PlanRecovery;
  readonly reliability: PlanReliability;
  readonly cost: PlanCost;
  readonly verdict: Verdict;
}

/** What a check of one strategy may look at; nothing is planned again for it. */
export interface StrategyContext {
  readonly plan: Deployment;
  readonly result: PlannedStrategy;
  /** The workload's reliability without redundancy; null where that strategy has no plan. */
  readonly noRedundancy: Reliability | null;
}

interface CheckBase<C extends FindingCode> {
  readonly code: C;
  /** ERROR breaks a promise of the plan, WARNING is a weak point, INFO is unknown or to be known. */
  readonly severity: FindingSeverity;
  /** S01–S123. */
  readonly guidePoint: string;
}

/** A check that depends on the document alone. */
export interface WorkloadCheck<C extends FindingCode = FindingCode> extends CheckBase<C> {
  readonly scope: 'WORKLOAD';
  readonly find: (context: WorkloadContext) => readonly FindingDraft[];
}

/** A check of how one strategy stands. */
export interface StrategyCheck<C extends FindingCode = FindingCode> extends CheckBase<C> {
  readonly scope: 'STRATEGY';
  readonly find: (context: StrategyContext) => readonly FindingDraft[];
}

/** One check of the guide (contract 2.9): only looks, never throws. */
export type Check<C extends FindingCode = FindingCode> = WorkloadCheck<C> | StrategyCheck<C>;
