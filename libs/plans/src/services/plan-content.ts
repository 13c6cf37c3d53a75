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
  const errors = checkKeepable(document);
  if (errors.length > 0) return refused(...errors);
  const planned = plan(document);
  if (!planned.ok) return refused({ code: 'INVALID_DOCUMENT', problems: planned.problems });
  const { evaluation, workload } = planned;
  return done({ document, evaluation, workload, basis: basisOf(evaluation, modelVersion) });
}

/** What no database keeps as it is given, and YAML does not refuse in a comment: U+0000 and halves of characters. */
function checkKeepable(document: string): readonly PlanError[] {
  const lines = document.split('\n');
  const line = lines.findIndex((text) => UNKEEPABLE.test(text));
  if (line === -1) return [];
  const expected = `text without the character U+0000 and halves of characters; line ${String(line + 1)} has one`;
  return [inputError({ path: 'document', value: lines[line] ?? '', expected })];
}

const UNKEEPABLE = /[\0\p{Cs}]/u;

/** What is wrong with a chosen strategy: only one that has a plan can be chosen. */
export function checkStrategy(evaluation: Evaluation, strategy: StrategyId | null): readonly PlanError[] {
  const planned = evaluation.strategies.filter(({ status }) => status === 'OK').map((plan) => plan.strategy);
  if (strategy === null || planned.includes(strategy)) return [];
  return [inputError({ path: 'strategy', value: strategy, expected: `a strategy with a plan: ${planned.join(', ')}` })];
}
