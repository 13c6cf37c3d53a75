import { decimal, type Evaluation, type PlanCost, type RecommendationCode } from '@headroom/core';

import { formatMoney } from '../format/money-display.js';
import { formatCountOf } from '../format/number-display.js';
import { targetFigureText } from './target-text.js';
import { strategyName } from './strategy-words.js';
import { TARGET_WORDS } from './vocabulary-words.js';

const MONTHS_PER_YEAR = 12;

/** The sentence of every reason; a code without one does not compile. */
const RECOMMENDATION_SENTENCES: Readonly<Record<RecommendationCode, (evaluation: Evaluation) => string>> = {
  CHEAPEST_THAT_MEETS_TARGETS: recommendedSentence,
  NO_STRATEGY_MEETS_TARGETS: notAchievableSentence,
  NO_STRATEGY_APPLIES: ({ strategies }) =>
    `None of the ${formatCountOf(strategies.length, 'strategy')} has a plan for this workload; each says what it lacks.`,
};

/** The recommendation in one sentence, or why there is none with the nearest miss. */
export function recommendationSentence(evaluation: Evaluation): string {
  return RECOMMENDATION_SENTENCES[evaluation.recommendation.reason.code](evaluation);
}

function recommendedSentence({ strategies, recommendation, workload }: Evaluation): string {
  const plan = strategies.find(({ strategy }) => strategy === recommendation.strategy);
  if (plan?.cost == null) return 'The cheapest strategy that meets every target is recommended.';
  const meeting = strategies.filter(({ verdict }) => verdict?.meetsTargets === true).length;
  const monthly = `${strategyName(plan.strategy)} costs ${formatMoney(plan.cost.monthlyTotal, workload.currency)} a month`;
  if (meeting === 1) return `${monthly} and is the only strategy that meets every target.`;
  return isPriced(plan.cost)
    ? `${monthly}; with surge, downtime and data loss it is expected to cost ${formatMoney(plan.cost.expectedAnnualCost, workload.currency)} a year, the least of ${formatCountOf(meeting, 'strategy')} that meet every target.`
    : `${monthly} and is the cheapest of ${formatCountOf(meeting, 'strategy')} that meet every target.`;
}

/** True where a year costs more than its twelve months: something beside the bill is priced. */
function isPriced({ expectedAnnualCost, monthlyTotal }: PlanCost): boolean {
  return !decimal(expectedAnnualCost).eq(decimal(monthlyTotal).times(MONTHS_PER_YEAR));
}

function notAchievableSentence({ recommendation, workload }: Evaluation): string {
  const { bindingTarget, relaxation } = recommendation;
  const binding = bindingTarget === null ? '' : `; what binds is ${targetOf(bindingTarget)}`;
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
