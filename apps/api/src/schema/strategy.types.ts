import { STRATEGY_IDS, type StrategyId } from '@headroom/core';
import { STRATEGY_WORDS, type StrategyWords } from '@headroom/report';
import { choice, text } from './fields/field-spec.js';
import { objectType } from './fields/object-type.js';
import { StrategyIdEnum } from './vocabulary.js';

/** A strategy with its words. */
export type StrategyDescription = StrategyWords & { readonly id: StrategyId };

export const StrategyType = objectType<StrategyDescription>({
  name: 'Strategy',
  description: 'A redundancy strategy of the guide.',
  fields: {
    id: choice(StrategyIdEnum, 'Its name everywhere.'),
    name: text('Its name for people.'),
    meaning: text('What runs, what waits, what happens at a failure.'),
    guidePoint: text('The point of the guide that describes it.'),
  },
});

/** Every strategy in the order of the guide. */
export const STRATEGY_DESCRIPTIONS: readonly StrategyDescription[] = STRATEGY_IDS.map((id) => ({
  id,
  ...STRATEGY_WORDS[id],
}));
