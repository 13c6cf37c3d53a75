import type { StrategyId } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';
import type { PlanReason } from './answer-codes.js';
import type { PlanCost } from './bill.js';
import type { Recommendation, TradeOff, Verdict } from './choice.js';
import type { Finding } from './finding.js';
import type {
  PlanComponent,
  PlanLocation,
  PlanRecovery,
  PlanReliability,
  PlanStamps,
  SurvivalRow,
} from './plan-figures.js';

export { RECOMMENDATION_CODES, REASON_CODES, TARGET_CODES } from './answer-codes.js';
export type * from './answer-codes.js';
export type * from './bill.js';
export type * from './choice.js';
export type * from './finding.js';
export type * from './plan-figures.js';

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
