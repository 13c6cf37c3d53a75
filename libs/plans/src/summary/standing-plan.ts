import type { Evaluation, StrategyId, StrategyPlan } from '@headroom/core';

/** An evaluation and the strategy that was chosen from it; null = as recommended. */
export interface ChosenEvaluation {
  readonly evaluation: Evaluation;
  readonly strategy: StrategyId | null;
}

/** The strategy a plan stands for: the chosen one, else the recommended one, else the nearest miss; null where there is none. */
export function standingStrategy({
  evaluation,
  strategy,
}: {
  readonly evaluation: Pick<Evaluation, 'recommendation'>;
  readonly strategy: StrategyId | null;
}): StrategyId | null {
  const { recommendation } = evaluation;
  return strategy ?? recommendation.strategy ?? recommendation.relaxation?.strategy ?? null;
}

/** The plan of the standing strategy; null where that strategy has none. */
export function standingPlan(chosen: ChosenEvaluation): StrategyPlan | null {
  return planOf(chosen.evaluation, standingStrategy(chosen));
}

/** The evaluation without the plans of other strategies, which of a large one are most of it. */
export function withStandingOnly(chosen: ChosenEvaluation): Evaluation {
  const standing = standingStrategy(chosen);
  const { evaluation } = chosen;
  return { ...evaluation, strategies: evaluation.strategies.filter(({ strategy }) => strategy === standing) };
}

/** The plan of a strategy; null where it has none. */
export function planOf(evaluation: Evaluation, strategy: StrategyId | null): StrategyPlan | null {
  return evaluation.strategies.find((plan) => plan.strategy === strategy && plan.status === 'OK') ?? null;
}
