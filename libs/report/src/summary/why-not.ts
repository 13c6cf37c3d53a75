import { decimal, type Evaluation, type StrategyId, type StrategyPlan, type TargetVerdict } from '@headroom/core';

import { formatDowntime, formatDuration } from '../format/duration-display.js';
import { formatMoney } from '../format/money-display.js';
import { strategyName } from '../words/strategy-words.js';
import { targetFigureText } from '../words/target-text.js';
import { TARGET_WORDS } from '../words/vocabulary-words.js';

/** Why a strategy is not the recommended one. */
export interface WhyNot {
  readonly strategy: StrategyId;
  readonly name: string;
  /** Why it loses. */
  readonly reason: string;
  /** What it would give instead; null where it has no plan. */
  readonly instead: string | null;
  /** Both together. */
  readonly sentence: string;
}

/** Every strategy but the chosen one, in the order of the evaluation. */
export function whyNotSentences(evaluation: Evaluation, chosen: StrategyPlan | null): readonly WhyNot[] {
  return evaluation.strategies
    .filter(({ strategy }) => strategy !== chosen?.strategy)
    .map((plan) => {
      const reason = lossReason({ plan, chosen, currency: evaluation.workload.currency });
      const instead = plan.status === 'OK' ? insteadSentence(plan, evaluation.workload.currency) : null;
      return {
        strategy: plan.strategy,
        name: strategyName(plan.strategy),
        reason,
        instead,
        sentence: instead === null ? reason : `${reason} ${instead}`,
      };
    });
}

interface ComparedPlans {
  readonly plan: StrategyPlan;
  readonly chosen: StrategyPlan | null;
  readonly currency: string;
}

function lossReason({ plan, chosen, currency }: ComparedPlans): string {
  if (plan.status !== 'OK') return plan.reason?.message ?? plan.reason?.code ?? plan.status;
  const missed = (plan.verdict?.targets ?? []).filter(({ status }) => status === 'NOT_MET');
  if (missed.length > 0) return `Misses ${missed.map((verdict) => missedText(verdict, currency)).join('; ')}.`;
  if (chosen?.cost == null || plan.cost === null) return 'Meets every target.';
  const extra = decimal(plan.cost.expectedAnnualCost).minus(decimal(chosen.cost.expectedAnnualCost));
  if (extra.isZero())
    return `Meets every target at the same cost as ${strategyName(chosen.strategy)}, which comes first among equals.`;
  const difference = formatMoney(extra.abs().toFixed(), currency);
  return extra.isPositive()
    ? `Meets every target but costs ${difference} more a year than ${strategyName(chosen.strategy)}.`
    : `Meets every target and costs ${difference} less a year than ${strategyName(chosen.strategy)}.`;
}

function missedText({ target, flow, required, achieved }: TargetVerdict, currency: string): string {
  const subject = flow === null ? TARGET_WORDS[target] : `${TARGET_WORDS[target]} of flow ${flow}`;
  const reached = achieved === null ? 'cannot be given' : targetFigureText(target, achieved, currency);
  return `${subject}: ${reached}, required ${targetFigureText(target, required, currency)}`;
}

function insteadSentence({ recovery, reliability, cost }: StrategyPlan, currency: string): string {
  const figures = [
    ...(cost === null ? [] : [`${formatMoney(cost.monthlyTotal, currency)} a month`]),
    ...(recovery?.rtoSeconds == null ? [] : [`RTO ${formatDuration(recovery.rtoSeconds)}`]),
    ...(recovery?.rpoSeconds == null ? [] : [`RPO ${formatDuration(recovery.rpoSeconds)}`]),
    ...(reliability === null
      ? []
      : [`${formatDowntime(reliability.workload.downtimeMinutesPerYear)} of downtime a year`]),
  ];
  return `It would give ${figures.join(', ')}.`;
}
