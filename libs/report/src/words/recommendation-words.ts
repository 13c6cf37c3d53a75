import type { Evaluation, StrategyPlan } from '@headroom/core';

import { formatMoney } from '../format/money-display.js';
import { formatCountOf } from '../format/number-display.js';
import { targetFigureText } from './target-text.js';
import { strategyName } from './strategy-words.js';
import { TARGET_WORDS } from './vocabulary-words.js';

/** The recommendation in one sentence, or why there is none with the nearest miss. */
export function recommendationSentence(evaluation: Evaluation): string {
  const { recommendation, strategies } = evaluation;
  const plan = strategies.find(({ strategy }) => strategy === recommendation.strategy);
  return plan === undefined ? notAchievableSentence(evaluation) : recommendedSentence(evaluation, plan);
}

function recommendedSentence({ strategies, workload }: Evaluation, plan: StrategyPlan): string {
  const meeting = strategies.filter(({ verdict }) => verdict?.meetsTargets === true).length;
  const cost = plan.cost === null ? '' : ` costs ${formatMoney(plan.cost.monthlyTotal, workload.currency)} a month and`;
  const rank =
    meeting === 1
      ? 'is the only strategy that meets every target'
      : `is the cheapest of ${formatCountOf(meeting, 'strategy')} that meet every target`;
  return `${strategyName(plan.strategy)}${cost} ${rank}.`;
}

function notAchievableSentence({ recommendation, workload }: Evaluation): string {
  const { bindingTarget, relaxation } = recommendation;
  const binding = bindingTarget === null ? '' : `: ${targetOf(bindingTarget)} is what none of them reaches`;
  const start = `No strategy meets every target${binding}.`;
  if (relaxation === null) return start;
  const { target, required, achieved, monthlyTotal, strategy } = relaxation;
  const { currency } = workload;
  return (
    `${start} The cheapest that misses exactly one is ${strategyName(strategy)} at ${formatMoney(monthlyTotal, currency)} a month: ` +
    `${targetOf(relaxation)} would have to be ${targetFigureText(target, achieved, currency)} instead of ${targetFigureText(target, required, currency)}.`
  );
}

function targetOf({
  target,
  flow,
}: {
  readonly target: keyof typeof TARGET_WORDS;
  readonly flow: string | null;
}): string {
  return flow === null ? TARGET_WORDS[target] : `${TARGET_WORDS[target]} of flow ${flow}`;
}
