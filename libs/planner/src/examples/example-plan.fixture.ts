import { readFileSync } from 'node:fs';
import { openCatalog } from '@headroom/catalog/node';
import { decimal, type Evaluation, type StrategyId, type StrategyPlan } from '@headroom/core';
import { planDocument } from '../plan-document.js';

const catalog = openCatalog();

/** Where the example documents are. */
export const EXAMPLES_FOLDER = new URL('../../../../examples/', import.meta.url);

/** One line of a document, changed. */
export interface Change {
  readonly from: string;
  readonly to: string;
}

/** The evaluation of an example, as it is shipped or with changes; throws where the document has problems. */
export function planExample(name: string, ...changes: readonly Change[]): Evaluation {
  const text = readFileSync(new URL(`${name}.yaml`, EXAMPLES_FOLDER), 'utf8');
  const planned = planDocument({ text: changes.reduce(changed, text), catalog });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.evaluation;
}

/** A change that is found nowhere, or twice, would not be the one that is meant. */
function changed(text: string, { from, to }: Change): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" is there ${parts.length - 1} times`);
  return parts.join(to);
}

/** The plan of a strategy. */
export function planOf(evaluation: Evaluation, strategy: StrategyId): StrategyPlan {
  const plan = evaluation.strategies.find((one) => one.strategy === strategy);
  if (plan === undefined) throw new Error(`${strategy} was not evaluated`);
  return plan;
}

/** What runs of a component, location by location. */
export function running(plan: StrategyPlan, component: string): readonly number[] {
  return placesOf(plan, component).map((place) => place.running);
}

/** What is stopped of a component, location by location. */
export function stopped(plan: StrategyPlan, component: string): readonly number[] {
  return placesOf(plan, component).map((place) => place.stopped);
}

function placesOf(plan: StrategyPlan, component: string) {
  return plan.components.find(({ name }) => name === component)?.locations ?? [];
}

/** The targets that a plan misses. */
export function missed(plan: StrategyPlan): readonly string[] {
  return (plan.verdict?.targets ?? []).filter(({ status }) => status === 'NOT_MET').map(({ target }) => target);
}

/** The strategies that meet every target. */
export function meeting(evaluation: Evaluation): readonly StrategyId[] {
  return evaluation.strategies.filter(({ verdict }) => verdict?.meetsTargets === true).map(({ strategy }) => strategy);
}

/** Monthly total, once it is checked to be the sum of its lines. */
export function monthly({ cost }: StrategyPlan): string | undefined {
  const sum = (cost?.lines ?? []).reduce((total, line) => total.plus(line.monthly), decimal('0'));
  if (cost !== null && !sum.eq(cost.monthlyTotal)) throw new Error(`${sum.toFixed()} is not ${cost.monthlyTotal}`);
  return cost?.monthlyTotal;
}
