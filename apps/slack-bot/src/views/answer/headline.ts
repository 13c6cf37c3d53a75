import { decimal, type Evaluation, type StrategyPlan } from '@headroom/core';
import { formatCountOf, formatMoney, recommendationSentence, strategyName } from '@headroom/report';

import { answeredPlan, type PlanningAnswer } from './planning-answer.js';
import { targetName } from './target-name.js';

/** What is recommended and why, or how the strategy that somebody chose stands to it; plain text. */
export function headlineOf(answer: PlanningAnswer): string {
  const plan = answeredPlan(answer);
  const { evaluation } = answer;
  if (plan === null || !isOwnChoice(answer)) return recommendationSentence(evaluation);
  return `${choiceSentence(plan, evaluation.workload.currency)} ${recommendedInstead(plan, evaluation)}`;
}

/** Whether somebody chose another strategy than the recommended one. */
export function isOwnChoice(answer: PlanningAnswer): boolean {
  const { strategy, evaluation } = answer;
  const isChosen = strategy !== null && answeredPlan(answer)?.strategy === strategy;
  return isChosen && strategy !== evaluation.recommendation.strategy;
}

function choiceSentence({ strategy, cost, verdict }: StrategyPlan, currency: string): string {
  const monthly = cost === null ? '' : ` costs ${formatMoney(cost.monthlyTotal, currency)} a month and`;
  const missed = (verdict?.targets ?? []).filter(({ status }) => status === 'NOT_MET');
  const judged =
    missed.length === 0
      ? 'meets every target'
      : `misses ${formatCountOf(missed.length, 'target')}: ${missed.map(targetName).join(', ')}`;
  return `${strategyName(strategy)}, as chosen,${monthly} ${judged}.`;
}

function recommendedInstead(plan: StrategyPlan, { recommendation, strategies, workload }: Evaluation): string {
  const recommended = strategies.find(({ strategy }) => strategy === recommendation.strategy);
  if (recommended === undefined) return 'No strategy meets every target.';
  const name = strategyName(recommended.strategy);
  if (recommended.cost === null || plan.cost === null) return `${name} is recommended.`;
  const extra = decimal(recommended.cost.monthlyTotal).minus(decimal(plan.cost.monthlyTotal));
  if (extra.isZero()) return `${name} is recommended, at the same monthly cost.`;
  const difference = formatMoney(extra.abs().toFixed(), workload.currency);
  return `${name} is recommended, which costs ${difference} a month ${extra.isPositive() ? 'more' : 'less'}.`;
}
