import { STRATEGY_IDS, type StrategyPlan } from '@headroom/core';

import { choiceExplanations } from './choice-explanations.js';
import { costExplanations } from './cost-explanations.js';
import { designLoadExplanation } from './design-load-explanations.js';
import type { ExplainedEvaluation, Explanation } from './explanation.js';
import { managedExplanations } from './managed-explanations.js';
import { placementExplanations } from './placement-explanations.js';
import { componentContexts, planContext, type PlanContext } from './plan-context.js';
import { recoveryExplanations } from './recovery-explanations.js';
import { reliabilityExplanations } from './reliability-explanations.js';
import { stampsExplanations } from './stamps-explanations.js';
import { structureExplanations } from './structure-explanations.js';
import { survivalExplanations } from './survival-explanations.js';
import { tradeOffExplanations } from './trade-off-explanations.js';
import { verdictExplanations } from './verdict-explanations.js';

/**
 * How numbers of an answer come about. `path` names one number
 * (`strategies.WARM_SPARE.components.web.azure/westus3.running`) or all below it
 * (`strategies.WARM_SPARE.components.web.azure/westus3`); `strategies.` may be left out, and the empty path is the
 * whole answer. Lists are addressed by name, id, location or key, else by index. Empty where the answer has no such
 * number.
 */
export function explain({
  path,
  ...explained
}: ExplainedEvaluation & { readonly path: string }): readonly Explanation[] {
  const wanted = fullPath(path);
  return explanationsUnder(explained, wanted).filter((explanation) => isUnder(explanation.path, wanted));
}

/** With `strategies.` before the id of a strategy. */
function fullPath(path: string): string {
  return STRATEGY_IDS.some((id) => isUnder(path, id)) ? `strategies.${path}` : path;
}

function isUnder(path: string, parent: string): boolean {
  return parent === '' || path === parent || path.startsWith(`${parent}.`);
}

/** True where a part of the answer can hold what is wanted. */
function overlaps(part: string, wanted: string): boolean {
  return isUnder(part, wanted) || isUnder(wanted, part);
}

interface AnswerPart {
  readonly path: string;
  readonly explanations: () => readonly Explanation[];
}

function explanationsUnder(explained: ExplainedEvaluation, wanted: string): readonly Explanation[] {
  const parts: readonly AnswerPart[] = [
    { path: 'designLoadPerSecond', explanations: () => [designLoadExplanation(explained)] },
    ...explained.evaluation.strategies.map((plan) => ({
      path: `strategies.${plan.strategy}`,
      explanations: () => planExplanations({ explained, plan, wanted }),
    })),
    { path: 'recommendation', explanations: () => choiceExplanations(explained) },
    { path: 'tradeOffs', explanations: () => tradeOffExplanations(explained) },
  ];
  return explanationsOf(parts, wanted);
}

function explanationsOf(parts: readonly AnswerPart[], wanted: string): readonly Explanation[] {
  return parts.filter(({ path }) => overlaps(path, wanted)).flatMap(({ explanations }) => explanations());
}

interface PlanQuestion {
  readonly explained: ExplainedEvaluation;
  readonly plan: StrategyPlan;
  readonly wanted: string;
}

function planExplanations({ explained, plan, wanted }: PlanQuestion): readonly Explanation[] {
  const context = planContext(explained, plan);
  if (context === null) return [];
  const { root } = context;
  const parts: readonly AnswerPart[] = [
    { path: `${root}.locations`, explanations: () => structureExplanations(context) },
    {
      path: `${root}.components`,
      explanations: () => [...structureExplanations(context), ...countExplanations(context)],
    },
    { path: `${root}.stamps`, explanations: () => stampsExplanations(context) },
    { path: `${root}.survival`, explanations: () => survivalExplanations(context) },
    { path: `${root}.recovery`, explanations: () => recoveryExplanations(context) },
    { path: `${root}.reliability`, explanations: () => reliabilityExplanations(context) },
    { path: `${root}.cost`, explanations: () => costExplanations(context) },
    { path: `${root}.verdict`, explanations: () => verdictExplanations(context) },
  ];
  return parts
    .filter(({ path }) => overlaps(path, wanted))
    .flatMap(({ path, explanations }) => explanations().filter((explanation) => isUnder(explanation.path, path)));
}

/** Counts of every component in every location. */
function countExplanations(context: PlanContext): readonly Explanation[] {
  return componentContexts(context).flatMap(({ component, model }) =>
    component.locations.flatMap((placed) => {
      if (model.kind === 'global') return [];
      return model.kind === 'managed'
        ? managedExplanations({ context, component: model, placed })
        : placementExplanations({ context, component: model, placed });
    }),
  );
}
