import { fitText, type MessageBlock } from '@headroom/block-kit';
import type { Evaluation, StrategyPlan } from '@headroom/core';
import { type Chart, lossSentences, recoveryChart, strategyName, STRATEGY_WORDS } from '@headroom/report';

import { controlBlocks, detailsMenu, sharedControlBlocks } from './answer-controls.js';
import { footerBlock } from './answer-footer.js';
import type { Audience } from './audience.js';
import { contextBlock, fieldsBlock, headerBlock, listBlock, sectionBlock, type SlackMessage } from './blocks.js';
import { chartBlock } from './chart-block.js';
import { comparedStrategies, comparisonEntries, reasonEntries, reasonsTable, unplannedText } from './comparison.js';
import { figureFields } from './figures.js';
import { otherFindingsText, topFindings } from './findings.js';
import { headlineOf } from './headline.js';
import { bold, escapeMrkdwn } from './mrkdwn.js';
import { answeredPlan, type PlanningAnswer } from './planning-answer.js';
import { tableBlock } from './table-blocks.js';

/** How the parts are shown that not every Slack can: the comparison as a table, the chart as one, an image or text. */
export interface AnswerForm {
  readonly comparison: 'TABLE' | 'LINES';
  readonly chart: 'NATIVE' | 'IMAGE' | 'LINES';
}

/** An answer as a message, and the place where the image of its chart belongs. */
export interface ShapedAnswer {
  readonly message: SlackMessage;
  /** Set in the form with an image: what it shows, and before which block it is put. */
  readonly image: { readonly chart: Chart; readonly blockIndex: number } | null;
}

interface AnswerSource {
  readonly answer: PlanningAnswer;
  readonly audience: Audience;
  readonly form: AnswerForm;
}

/** The planning answer as one message in one form (see {@link AnswerForm}). */
export function answerMessage(source: AnswerSource): ShapedAnswer {
  const { answer, audience, form } = source;
  const chart = answerChart(answer);
  const beforeChart = [
    ...leadBlocks(source),
    ...comparisonBlocks(source),
    ...lossBlocks(answer),
    ...takeawayBlocks(chart),
  ];
  const afterChart = [...findingBlocks(answer), ...controls(source), footerBlock(answer, audience)];
  return {
    message: {
      text: answerText(answer, audience),
      blocks: [...beforeChart, ...chartBlocks(chart, form), ...afterChart],
    },
    image: chart === null || form.chart !== 'IMAGE' ? null : { chart, blockIndex: beforeChart.length },
  };
}

/** The chart of an answer: what the plan serves after each loss; null where it has none. */
export function answerChart(answer: PlanningAnswer): Chart | null {
  const plan = answeredPlan(answer);
  return plan === null ? null : recoveryChart(plan);
}

/** Characters of a text that is read aloud: the point, not the whole answer. */
const TEXT_CHARACTERS = 1000;

/** The point of the answer for notifications and screen readers, in mrkdwn. */
function answerText(answer: PlanningAnswer, audience: Audience): string {
  const plan = answeredPlan(answer);
  const worst =
    plan === null
      ? []
      : lossSentences(plan)
          .slice(-1)
          .map(({ sentence }) => sentence);
  const all = [`${answer.evaluation.workload.name}: ${headlineOf(answer)}`, ...worst].join(' ');
  const words = fitText(all, TEXT_CHARACTERS);
  return audience.kind === 'PERSON'
    ? escapeMrkdwn(words)
    : `<@${audience.sharedBy}> shared a redundancy plan. ${escapeMrkdwn(words)}`;
}

function leadBlocks({ answer }: AnswerSource): readonly MessageBlock[] {
  const { workload } = answer.evaluation;
  const plan = answeredPlan(answer);
  const headline = sectionBlock(emphasized(headlineOf(answer), plan));
  const header = headerBlock(`Redundancy plan: ${workload.name}`);
  if (plan === null) return [header, headline];
  return [header, headline, contextBlock(meaningOf(plan)), fieldsBlock(figureFields(plan, workload.currency))];
}

/** The headline with the name of the plan's strategy in bold, wherever it is named first. */
function emphasized(headline: string, plan: StrategyPlan | null): string {
  const escaped = escapeMrkdwn(headline);
  return plan === null ? escaped : escaped.replace(strategyName(plan.strategy), bold);
}

function meaningOf({ strategy }: StrategyPlan): string {
  return `${bold(strategyName(strategy))}: ${escapeMrkdwn(STRATEGY_WORDS[strategy].meaning)}`;
}

function comparisonBlocks({ answer: { evaluation }, form }: AnswerSource): readonly MessageBlock[] {
  const compared = comparedStrategies(evaluation);
  if (compared.rows.length === 0) return reasonBlocks(evaluation, form);
  const unplanned = unplannedText(evaluation);
  const title = 'Strategies compared, the cheapest first';
  return [
    ...(form.comparison === 'TABLE'
      ? [sectionBlock(bold(title)), tableBlock(compared)]
      : [listBlock(title, comparisonEntries(evaluation))]),
    ...(unplanned === null ? [] : [contextBlock(escapeMrkdwn(unplanned))]),
  ];
}

function reasonBlocks(evaluation: Evaluation, form: AnswerForm): readonly MessageBlock[] {
  const title = 'Why no strategy has a plan';
  return form.comparison === 'TABLE'
    ? [sectionBlock(bold(title)), tableBlock(reasonsTable(evaluation))]
    : [listBlock(title, reasonEntries(evaluation))];
}

function lossBlocks(answer: PlanningAnswer): readonly MessageBlock[] {
  const plan = answeredPlan(answer);
  const losses = plan === null ? [] : lossSentences(plan);
  if (losses.length === 0) return [];
  return [
    listBlock(
      'When something is lost',
      losses.map(({ sentence }) => ({ lead: null, text: sentence })),
    ),
  ];
}

function takeawayBlocks(chart: Chart | null): readonly MessageBlock[] {
  return chart === null ? [] : [sectionBlock(escapeMrkdwn(chart.takeaway))];
}

function chartBlocks(chart: Chart | null, form: AnswerForm): readonly MessageBlock[] {
  if (chart === null || form.chart === 'IMAGE') return [];
  const native = form.chart === 'NATIVE' ? chartBlock(chart) : null;
  return [
    native ??
      listBlock(
        chart.title,
        chart.lines.map((line) => ({ lead: null, text: line })),
      ),
  ];
}

function findingBlocks(answer: PlanningAnswer): readonly MessageBlock[] {
  const shown = topFindings(answer);
  const others = otherFindingsText(answer);
  return [
    ...(shown.length === 0 ? [] : [listBlock('Findings that matter most', shown)]),
    ...(others === null ? [] : [contextBlock(`${others} under *All findings*.`)]),
  ];
}

function controls({ answer, audience }: AnswerSource): readonly MessageBlock[] {
  const buttons = audience.kind === 'PERSON' ? controlBlocks(answer) : sharedControlBlocks(answer);
  return [detailsMenu(answer), ...buttons];
}
