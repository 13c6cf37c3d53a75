import type { Evaluation, StrategyId, Workload } from '@headroom/core';
import { done, type Outcome, type PlanError, refused } from '../plan/plan-error.js';
import { basisOf } from '../plan/plan-basis.js';
import type { PlanBasis } from '../plan/saved-plan.js';
import { inputError } from '../input/input-error.js';
import type { PlansSession } from './plans-context.js';

/** What planning a document today gives a plan to keep. */
export interface PlannedContent {
  readonly document: string;
  readonly evaluation: Evaluation;
  readonly workload: Workload;
  readonly basis: PlanBasis;
}

/** Plans a document with today's catalogue and model, or says everything that is wrong with it. */
export function plannedContent({ plan, modelVersion }: PlansSession, document: string): Outcome<PlannedContent> {
  const planned = plan(document);
  if (!planned.ok) return refused({ code: 'INVALID_DOCUMENT', problems: planned.problems });
  const { evaluation, workload } = planned;
  return done({ document, evaluation, workload, basis: basisOf(evaluation, modelVersion) });
}

/** What is wrong with a chosen strategy: only one that has a plan can be chosen. */
export function checkStrategy(evaluation: Evaluation, strategy: StrategyId | null): readonly PlanError[] {
  const planned = evaluation.strategies.filter(({ status }) => status === 'OK').map((plan) => plan.strategy);
  if (strategy === null || planned.includes(strategy)) return [];
  return [inputError({ path: 'strategy', value: strategy, expected: `a strategy with a plan: ${planned.join(', ')}` })];
}
