import type { Evaluation, StrategyId, StrategyPlan } from '@headroom/core';
import { standingPlan } from '@headroom/plans';

/** What a planning answer is made of. */
export interface PlanningAnswer {
  /** Names the document behind the answer; every button carries it. */
  readonly answerId: string;
  /** With its words (`describeEvaluation`). */
  readonly evaluation: Evaluation;
  /** The strategy that somebody chose; null = as recommended. */
  readonly strategy: StrategyId | null;
  /** Set where the document is that of a saved plan. */
  readonly saved: SavedAs | null;
  /** Ids of the channels that it was shared to from here. */
  readonly sharedTo: readonly string[];
  /** Where the plan can be seen in the portal; null where there is none. */
  readonly portalUrl: string | null;
}

/** The saved plan that an answer belongs to. */
export interface SavedAs {
  readonly name: string;
  readonly revision: number;
  /** Whether the document or the strategy has been changed since. */
  readonly isChanged: boolean;
}

/** The plan that an answer speaks of: of the chosen strategy, else the recommended, else the nearest miss; null where none has one. */
export function answeredPlan({ evaluation, strategy }: PlanningAnswer): StrategyPlan | null {
  return standingPlan({ evaluation, strategy }) ?? standingPlan({ evaluation, strategy: null });
}
