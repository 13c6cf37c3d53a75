import type { CostLine, Evaluation, StrategyPlan } from '@headroom/core';
import {
  bySeverity,
  costLinesTable,
  formatMoney,
  lossSentences,
  strategyName,
  TARGET_WORDS,
  verdictTable,
  whyNotSentences,
} from '@headroom/report';
import { findingLines } from './finding-lines.js';
import { assumptionGroups } from './assumption-groups.js';
import { printable } from '../terminal/printable.js';
import { bulletList, section, tableSection } from '../terminal/section-text.js';
import { withoutColumn } from '../terminal/without-column.js';
import type { TableSurface } from '../terminal/table-text.js';
import { wrapText } from '../terminal/wrap-text.js';

/** A strategy's plan, the evaluation it is part of, and where it is shown. */
export interface ShownPlan {
  readonly plan: StrategyPlan;
  readonly evaluation: Evaluation;
  readonly surface: TableSurface;
}

/** Set-off lines that a view begins with. */
export function openingText(sentences: readonly string[], { width, paint }: TableSurface): string {
  const [first = '', ...others] = sentences.map((sentence) => wrapText(printable(sentence), width));
  return [...[first].flat().map(paint.bold), ...others.flat(), ''].join('\n');
}

/** What the loss of a replica, a zone and a region does, in words. */
export function lossSection({ plan, surface }: ShownPlan): readonly string[] {
  const sentences = lossSentences(plan).map(({ sentence }) => sentence);
  if (sentences.length === 0) return [];
  return [
    section(
      { title: `When something is lost: ${strategyName(plan.strategy)}`, body: bulletList(sentences, surface) },
      surface,
    ),
  ];
}

/** Why each of the other strategies that could be drawn up was not chosen. */
export function whyNotSection({
  plan,
  evaluation,
  surface,
}: Omit<ShownPlan, 'plan'> & { readonly plan: StrategyPlan | null }): readonly string[] {
  const drawnUp = evaluation.strategies.filter(({ status }) => status === 'OK').map(({ strategy }) => strategy);
  const reasons = whyNotSentences(evaluation, plan).filter(({ strategy }) => drawnUp.includes(strategy));
  if (reasons.length === 0) return [];
  const sentences = reasons.map(({ name, sentence }) => `${name}: ${sentence}`);
  return [section({ title: 'Why not the others', body: bulletList(sentences, surface) }, surface)];
}

/** What is asked for and what the plan gives, target by target. */
export function targetSection({ plan, evaluation, surface }: ShownPlan): readonly string[] {
  return tableSection(verdictTable({ plan, currency: evaluation.workload.currency }), surface);
}

/** The targets that are judged; the others by name only. */
export function judgedTargetSection({ plan, evaluation, surface }: ShownPlan): readonly string[] {
  const targets = plan.verdict?.targets ?? [];
  const judged = targets.filter(({ status }) => status !== 'NOT_JUDGED');
  const others = targets.filter(({ status }) => status === 'NOT_JUDGED').map(({ target }) => TARGET_WORDS[target]);
  const shown = { ...plan, verdict: { meetsTargets: plan.verdict?.meetsTargets === true, targets: judged } };
  const sections = targetSection({ plan: shown, evaluation, surface });
  if (others.length === 0) return sections;
  const note = wrapText(`Without a target: ${[...new Set(others)].join(', ')}.`, surface.width).map(surface.paint.dim);
  return sections.map((text) => `${text}${note.join('\n')}\n`);
}

/** The bill line by line, its total, and where the prices come from. */
export function costSection({ plan, evaluation, surface }: ShownPlan): readonly string[] {
  const { currency } = evaluation.workload;
  const table = costLinesTable({ plan, currency });
  // A source is longer than a line of the bill, and the same for many: each is told once, below.
  const lines = tableSection(withoutColumn(table, 'priceSource'), surface);
  if (plan.cost === null || lines.length === 0) return [];
  const { monthlyTotal, costOfRedundancy } = plan.cost;
  const redundancy =
    costOfRedundancy === null ? '' : `, of which ${formatMoney(costOfRedundancy, currency)} for redundancy`;
  const total = wrapText(`Total ${formatMoney(monthlyTotal, currency)} a month${redundancy}.`, surface.width);
  const sources = priceSourceLines(plan.cost.lines).flatMap((line) => wrapText(printable(line), surface.width));
  return [`${lines.join('')}${[...total.map(surface.paint.bold), ...sources.map(surface.paint.dim)].join('\n')}\n`];
}

function priceSourceLines(lines: readonly CostLine[]): readonly string[] {
  const sources = lines.map(
    ({ priceSource, priceDate }) => `${priceSource}${priceDate === null ? '' : `, ${priceDate}`}`,
  );
  return [...new Set(sources)].map((source) => `Prices from: ${source}`);
}

/** What a reviewer should know, of the workload and of this strategy: the most serious first, each with what to do. */
export function findingSection({
  plan,
  evaluation,
  surface,
}: Omit<ShownPlan, 'plan'> & { readonly plan: StrategyPlan | null }): readonly string[] {
  const findings = bySeverity([...evaluation.findings, ...(plan?.findings ?? [])]);
  if (findings.length === 0) return [];
  const body = findings.flatMap((finding) => findingLines(finding, surface)).join('\n');
  return [section({ title: 'Findings', body }, surface)];
}

/** The defaults that the plan rests on, by the source that they come from. */
export function assumptionSection({ assumptions }: Evaluation, surface: TableSurface): readonly string[] {
  if (assumptions.length === 0) return [];
  const { width, paint } = surface;
  const intro = 'What the document leaves open and was filled in; state a value to replace it.';
  const groups = assumptionGroups(assumptions).flatMap(({ source, lines }) => [
    ...wrapText(printable(source), width),
    ...lines.flatMap((line) => wrapText(printable(line), width - INDENT.length).map((part) => `${INDENT}${part}`)),
  ]);
  return [
    section({ title: 'Assumptions', body: [...wrapText(intro, width).map(paint.dim), ...groups].join('\n') }, surface),
  ];
}

const INDENT = '  ';

/** Of when the prices are. */
export function priceDatesText({ catalog }: Evaluation, { paint, width }: TableSurface): string {
  const dates = catalog.captured.map(({ provider, date }) => `${provider} ${date}`);
  const text =
    dates.length === 0 ? 'Only prices of the document are used.' : `Catalogue prices as of: ${dates.join(', ')}.`;
  return `${wrapText(text, width).map(paint.dim).join('\n')}\n`;
}
