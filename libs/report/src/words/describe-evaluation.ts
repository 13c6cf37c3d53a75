import type { Evaluation, StrategyPlan } from '@headroom/core';

import { describeFinding } from './finding-words.js';
import { describeReason } from './reason-words.js';
import { recommendationSentence } from './recommendation-words.js';
import { describeTarget } from './target-explanation-words.js';

/**
 * The same evaluation with every `message`, `remedy` and `suggestion` filled in: reasons, targets, findings and the
 * recommendation. Words only; no number changes.
 */
export function describeEvaluation(evaluation: Evaluation): Evaluation {
  const { currency } = evaluation.workload;
  const { recommendation } = evaluation;
  return {
    ...evaluation,
    strategies: evaluation.strategies.map((plan) => describePlan(plan, currency)),
    recommendation: {
      ...recommendation,
      reason: { ...recommendation.reason, message: recommendationSentence(evaluation) },
    },
    findings: evaluation.findings.map(describeFinding),
  };
}

function describePlan(plan: StrategyPlan, currency: string): StrategyPlan {
  const { reason, verdict } = plan;
  return {
    ...plan,
    reason: reason === null ? null : describeReason(reason),
    verdict:
      verdict === null
        ? null
        : { ...verdict, targets: verdict.targets.map((target) => describeTarget({ verdict: target, currency })) },
    findings: plan.findings.map(describeFinding),
  };
}
