import type { StrategyId } from '@headroom/core';
import type { PlanComparison } from '../comparison/compare-plans.js';
import type { PlanDrift } from '../drift/plan-drift.js';
import type { Outcome } from '../plan/plan-error.js';
import type { KeptComputed, PlanBasis } from '../plan/saved-plan.js';
import type { FigureChoices } from '../summary/plan-figures.js';

/** What planning a document today gives a plan to keep. */
export interface PlannedContent {
  readonly document: string;
  readonly computed: KeptComputed;
  readonly basis: PlanBasis;
  readonly choices: FigureChoices;
}

/** A document to plan with today's catalogue. */
export interface PlanningRequest {
  readonly document: string;
  /** Version of the planning model, for the basis. */
  readonly modelVersion: string;
}

/** A plan to compare, as it is kept. */
export interface KeptPlan {
  /** Id of a saved plan, or anything that tells it from the others. */
  readonly id: string;
  /** Its name for people. */
  readonly label: string;
  readonly document: string;
  readonly computed: KeptComputed;
  /** The chosen strategy; null = as recommended. */
  readonly strategy: StrategyId | null;
  readonly basis: PlanBasis;
}

/** Kept plans to compare. */
export interface KeptComparison {
  /** 2 to 20. */
  readonly plans: readonly KeptPlan[];
  /** Position of the plan that the others are compared with. */
  readonly baseline: number;
  /** 0..1; 0.01 by default. */
  readonly toleranceRatio: number | undefined;
}

/** A kept plan whose document is planned again. */
export interface DriftRequest {
  readonly saved: Omit<KeptPlan, 'id' | 'label'>;
  /** Version of the planning model today. */
  readonly modelVersion: string;
}

/** What today's prices and rules change, and what planning gives today. */
export interface Drifted {
  readonly drift: PlanDrift;
  readonly today: PlannedContent;
}

/**
 * Everything that needs the whole of an evaluation, which may be large: a process can do it in threads, since what goes in and comes
 * out is data. With a document that cannot be planned the answer is INVALID_DOCUMENT.
 */
export interface PlansComputing {
  /** Plans a document with today's catalogue and this version of the model. */
  readonly plan: (request: PlanningRequest) => Promise<Outcome<PlannedContent>>;
  /** The figures for whatever strategy may be chosen. */
  readonly choices: (computed: KeptComputed) => Promise<FigureChoices>;
  readonly compare: (comparison: KeptComparison) => Promise<Outcome<PlanComparison>>;
  readonly drift: (request: DriftRequest) => Promise<Outcome<Drifted>>;
}
