import type { Evaluation, StrategyId, WorkloadInput } from '@headroom/core';
import type { PlanBasis } from '../plan/saved-plan.js';

/** A plan to compare. */
export interface ComparedPlan {
  /** Id of a saved plan, or anything that tells it from the others. */
  readonly id: string;
  /** Its name for people. */
  readonly label: string;
  readonly evaluation: Evaluation;
  /** The chosen strategy; null = as recommended. */
  readonly strategy: StrategyId | null;
  /** The document in canonical form. */
  readonly input: WorkloadInput;
  readonly basis: PlanBasis;
}
