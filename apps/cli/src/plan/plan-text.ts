import type { Evaluation } from '@headroom/core';
import {
  chosenPlan,
  flipPointsTable,
  placementTable,
  recommendationSentence,
  runnersUpTable,
  strategyComparisonTable,
  type Table,
  tradeOffsTable,
} from '@headroom/report';
import { tableSection } from '../terminal/section-text.js';
import type { TableSurface } from '../terminal/table-text.js';
import {
  assumptionSection,
  costSection,
  findingSection,
  lossSection,
  openingText,
  priceDatesText,
  judgedTargetSection,
  whyNotSection,
} from './plan-sections.js';

/** A plan without further options: the recommendation, the choice it was made from, and what it means. */
export function planText(evaluation: Evaluation, surface: TableSurface): string {
  const plan = chosenPlan(evaluation);
  const shown = plan === null ? null : { plan, evaluation, surface };
  return [
    openingText([`${evaluation.workload.name}: ${recommendationSentence(evaluation)}`], surface),
    ...tableSection(strategyComparisonTable(evaluation), surface),
    ...(shown === null
      ? []
      : [
          ...tableSection(placementTable(shown.plan), surface),
          ...lossSection(shown),
          ...judgedTargetSection(shown),
          ...costSection(shown),
        ]),
    ...whyNotSection({ plan, evaluation, surface }),
    ...choiceTables(evaluation).flatMap((table) => tableSection(table, surface)),
    ...findingSection({ plan, evaluation, surface }),
    ...assumptionSection(evaluation, surface),
    priceDatesText(evaluation, surface),
  ].join('\n');
}

/** What nearly was chosen, what the next dearer strategy buys, and where the choice changes. */
function choiceTables(evaluation: Evaluation): readonly Table[] {
  return [runnersUpTable(evaluation), tradeOffsTable(evaluation), flipPointsTable(evaluation)];
}
