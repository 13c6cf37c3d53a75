import { nearestNames } from '@headroom/catalog';
import { STRATEGY_IDS, type StrategyId, type StrategyPlan } from '@headroom/core';
import { BadInput, didYouMean } from '../command-line/bad-input.js';
import type { PlannedFile } from '../input/plan-files.js';
import { printable } from '../terminal/printable.js';

/** The strategy of a name in any case, `warm-spare` too. Throws {@link BadInput} with the nearest names on an unknown one. */
export function strategyIdOf(name: string): StrategyId {
  const id = name.toUpperCase().replaceAll('-', '_');
  const known = STRATEGY_IDS.find((strategy) => strategy === id);
  if (known !== undefined) return known;
  const nearest = didYouMean(nearestNames(id, STRATEGY_IDS));
  const all = nearest === '' ? `; the strategies are ${STRATEGY_IDS.join(', ')}` : '';
  throw new BadInput([`--strategy: there is no strategy ${printable(name)}${nearest}${all}`]);
}

/** The plan of a strategy. Throws {@link BadInput} where the document gives no reason to make one. */
export function strategyOf({ evaluation, label }: PlannedFile, strategy: StrategyId): StrategyPlan {
  const plan = evaluation.strategies.find((candidate) => candidate.strategy === strategy);
  if (plan !== undefined) return plan;
  throw new BadInput([
    `${label}: has no plan ${strategy}; it is made where components state what runs today (current).`,
  ]);
}
