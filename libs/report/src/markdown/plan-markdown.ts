import type { Evaluation, StrategyPlan } from '@headroom/core';

import { planSummary } from '../summary/plan-summary.js';
import { flipPointsTable, runnersUpTable, tradeOffsTable } from '../tables/choice-tables.js';
import { COST_DIMENSIONS, costLinesTable, costSummaryTable, costTotalsTable } from '../tables/cost-tables.js';
import { assumptionsTable, findingsTable } from '../tables/findings-table.js';
import { placementTable } from '../tables/placement-table.js';
import { recoveryTable } from '../tables/recovery-table.js';
import { contributionsTable, reliabilityTable } from '../tables/reliability-table.js';
import { strategyComparisonTable } from '../tables/strategy-comparison.js';
import { survivalMatrixTable } from '../tables/survival-matrix.js';
import type { Table } from '../tables/table.js';
import { verdictTable } from '../tables/verdict-table.js';
import { strategyName, STRATEGY_WORDS } from '../words/strategy-words.js';
import { escapeMarkdown, markdownTable } from './markdown-table.js';

/** The whole plan as one GitHub Markdown document; expects an evaluation with its words (`describeEvaluation`). */
export function planMarkdown(evaluation: Evaluation): string {
  const { recommendation, workload } = evaluation;
  const chosen = recommendation.strategy ?? recommendation.relaxation?.strategy;
  const plan = evaluation.strategies.find(({ strategy }) => strategy === chosen);
  return [
    `# Redundancy plan: ${escapeMarkdown(workload.name)}\n`,
    summarySection(evaluation),
    tableSection(strategyComparisonTable(evaluation)),
    ...(plan === undefined ? [] : planSections(plan, workload.currency)),
    ...filled([runnersUpTable(evaluation), tradeOffsTable(evaluation), flipPointsTable(evaluation)]),
    tableSection(findingsTable([...evaluation.findings, ...(plan?.findings ?? [])])),
    tableSection(assumptionsTable(evaluation)),
    catalogSection(evaluation),
  ].join('\n');
}

function summarySection(evaluation: Evaluation): string {
  const { headline, whyNot, losses } = planSummary(evaluation);
  return [
    `${escapeMarkdown(headline)}\n`,
    ...bulletSection(
      'When something is lost',
      losses.map(({ sentence }) => sentence),
    ),
    ...bulletSection(
      'Why not the others',
      whyNot.map(({ name, sentence }) => `${name}: ${sentence}`),
    ),
  ].join('\n');
}

function bulletSection(title: string, sentences: readonly string[]): readonly string[] {
  if (sentences.length === 0) return [];
  return [`## ${title}\n`, ...sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`), ''];
}

function planSections(plan: StrategyPlan, currency: string): readonly string[] {
  const billed = { plan, currency };
  const reliability = plan.reliability?.workload;
  return [
    `## ${strategyName(plan.strategy)}\n`,
    `${escapeMarkdown(STRATEGY_WORDS[plan.strategy].meaning)}\n`,
    ...[placementTable(plan), survivalMatrixTable(plan), recoveryTable(plan), reliabilityTable(plan)].map(
      tableSubsection,
    ),
    ...(reliability === undefined ? [] : [tableSubsection(contributionsTable(reliability))]),
    ...[costSummaryTable(billed), costLinesTable(billed)].map(tableSubsection),
    ...COST_DIMENSIONS.map((dimension) => tableSubsection(costTotalsTable({ ...billed, dimension }))),
    tableSubsection(verdictTable(billed)),
  ];
}

function catalogSection({ catalog }: Evaluation): string {
  const days = catalog.captured.map(({ provider, date }) => `- ${escapeMarkdown(provider)}: ${escapeMarkdown(date)}`);
  return ['## Prices as of\n', ...(days.length === 0 ? ['Only prices of the document are used.'] : days), ''].join(
    '\n',
  );
}

function filled(tables: readonly Table[]): readonly string[] {
  return tables.filter(({ rows }) => rows.length > 0).map(tableSection);
}

function tableSection(table: Table): string {
  return `## ${escapeMarkdown(table.title)}\n\n${markdownTable(table)}`;
}

function tableSubsection(table: Table): string {
  return `#${tableSection(table)}`;
}
