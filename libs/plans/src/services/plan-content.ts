import type { StrategyId } from '@headroom/core';
import { done, type Outcome, type PlanError, refused } from '../plan/plan-error.js';
import type { PlanFigures } from '../plan/saved-plan.js';
import { inputError } from '../input/input-error.js';
import { type FigureChoices, figuresOf } from '../summary/plan-figures.js';
import type { PlannedContent } from './plans-computing.js';
import type { PlansSession } from './plans-context.js';

/** Plans a document with today's catalogue and model, or says everything that is wrong with it. */
export async function plannedContent(
  { computing, modelVersion }: PlansSession,
  document: string,
): Promise<Outcome<PlannedContent>> {
  const errors = checkKeepable(document);
  return errors.length > 0 ? refused(...errors) : computing.plan({ document, modelVersion });
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

/** The figures where a strategy is chosen: only one that has a plan can be. */
export function chosenFigures(choices: FigureChoices, strategy: StrategyId | null): Outcome<PlanFigures> {
  const figures = figuresOf(choices, strategy);
  if (figures !== undefined) return done(figures);
  const planned = choices.chosen.map(({ standingStrategy }) => standingStrategy);
  const expected = `a strategy with a plan: ${planned.join(', ')}`;
  return refused(inputError({ path: 'strategy', value: strategy ?? '', expected }));
}
