import type { Evaluation, Finding, StrategyId, StrategyPlan } from '@headroom/core';

import { bySeverity } from '../tables/findings-table.js';
import { recommendationSentence } from '../words/recommendation-words.js';
import { type LossSentence, lossSentences } from './loss-sentences.js';
import { type WhyNot, whyNotSentences } from './why-not.js';

/** A plan in a few sentences. */
export interface PlanSummary {
  /** What is recommended and why, or why nothing is. */
  readonly headline: string;
  /** The strategy that the rest speaks of: the recommended one, else the nearest miss; null where there is none. */
  readonly strategy: StrategyId | null;
  /** What happens when a replica, a zone or a region is lost. */
  readonly losses: readonly LossSentence[];
  /** Every other strategy: why it loses, and what it would give instead. */
  readonly whyNot: readonly WhyNot[];
  /** Errors and warnings of the workload and of that strategy, most serious first. */
  readonly findings: readonly Finding[];
}

/** The summary of an evaluation; expects its words to be filled in (`describeEvaluation`). */
export function planSummary(evaluation: Evaluation): PlanSummary {
  const plan = chosenPlan(evaluation);
  return {
    headline: recommendationSentence(evaluation),
    strategy: plan?.strategy ?? null,
    losses: plan === null ? [] : lossSentences(plan),
    whyNot: whyNotSentences(evaluation, plan),
    findings: bySeverity(
      [...evaluation.findings, ...(plan?.findings ?? [])].filter(({ severity }) => severity !== 'INFO'),
    ),
  };
}

/** The plan of the recommended strategy, else of the nearest miss; null where neither exists. */
export function chosenPlan({ recommendation, strategies }: Evaluation): StrategyPlan | null {
  const chosen = recommendation.strategy ?? recommendation.relaxation?.strategy ?? null;
  return strategies.find(({ strategy }) => strategy === chosen) ?? null;
}
