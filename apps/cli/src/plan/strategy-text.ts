import type { Evaluation, StrategyPlan } from '@headroom/core';
import {
  contributionsTable,
  costSummaryTable,
  formatMoney,
  placementTable,
  recoveryTable,
  reliabilityTable,
  STRATEGY_WORDS,
  survivalMatrixTable,
} from '@headroom/report';
import { tableSection } from '../terminal/section-text.js';
import {
  costSection,
  findingSection,
  lossSection,
  openingText,
  priceDatesText,
  type ShownPlan,
  targetSection,
} from './plan-sections.js';

/** One strategy in detail: where everything stands, what survives, how it recovers, what it costs, what to know. */
export function strategyText(shown: ShownPlan): string {
  const { plan, evaluation, surface } = shown;
  const contributions = plan.reliability === null ? [] : [contributionsTable(plan.reliability.workload)];
  const tables = [
    placementTable(plan),
    survivalMatrixTable(plan),
    recoveryTable(plan),
    reliabilityTable(plan),
    ...contributions,
  ];
  return [
    openingText(openingSentences(plan, evaluation), surface),
    ...lossSection(shown),
    ...tables.flatMap((table) => tableSection(table, surface)),
    ...targetSection(shown),
    ...tableSection(costSummaryTable({ plan, currency: evaluation.workload.currency }), surface),
    ...costSection(shown),
    ...findingSection(shown),
    priceDatesText(evaluation, surface),
  ].join('\n');
}

function openingSentences(plan: StrategyPlan, { workload, recommendation }: Evaluation): readonly string[] {
  const { name, meaning } = STRATEGY_WORDS[plan.strategy];
  return [
    `${workload.name}: ${name} ${standing(plan, workload.currency)}`,
    meaning,
    ...recommendedNote(plan, recommendation),
  ];
}

function standing({ status, reason, verdict, cost }: StrategyPlan, currency: string): string {
  if (status !== 'OK') {
    const why = [reason?.message, reason?.suggestion].filter((part) => typeof part === 'string').join(' ');
    return `${status === 'INFEASIBLE' ? 'is infeasible' : 'is not applicable'}: ${why === '' ? (reason?.code ?? '') : why}`;
  }
  const meets = verdict?.meetsTargets === true ? 'meets every target' : 'does not meet every target';
  return cost === null ? `${meets}.` : `costs ${formatMoney(cost.monthlyTotal, currency)} a month and ${meets}.`;
}

function recommendedNote({ strategy }: StrategyPlan, recommendation: Evaluation['recommendation']): readonly string[] {
  return recommendation.strategy === strategy ? ['It is the recommended strategy.'] : [];
}
