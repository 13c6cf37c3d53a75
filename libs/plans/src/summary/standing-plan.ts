import type { Evaluation, StrategyId, StrategyPlan } from '@headroom/core';

/** An evaluation and the strategy that was chosen from it; null = as recommended. */
export interface ChosenEvaluation {
  readonly evaluation: Evaluation;
  readonly strategy: StrategyId | null;
}

/** The strategy a plan stands for: the chosen one, else the recommended one, else the nearest miss; null where there is none. */
export function standingStrategy({ evaluation, strategy }: ChosenEvaluation): StrategyId | null {
  const { recommendation } = evaluation;
  return strategy ?? recommendation.strategy ?? recommendation.relaxation?.strategy ?? null;
}

/** The plan of the standing strategy; null where that strategy has none. */
export function standingPlan(chosen: ChosenEvaluation): StrategyPlan | null {
  return planOf(chosen.evaluation, standingStrategy(chosen));
}

/** The plan of a strategy; null where it has none. */
export function planOf(evaluation: Evaluation, strategy: StrategyId | null): StrategyPlan | null {
  return evaluation.strategies.find((plan) => plan.strategy === strategy && plan.status === 'OK') ?? null;
}
