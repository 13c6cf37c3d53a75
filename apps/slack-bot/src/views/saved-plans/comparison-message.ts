import { fitText, SLACK_LIMITS } from '@headroom/block-kit';
import type { PlanComparison } from '@headroom/plans';
import { comparisonTable, type ComparedEvaluation, type Table, withColumns } from '@headroom/report';
import type { ShapedAnswer } from '../answer/answer-message.js';
import { contextBlock, headerBlock, listBlock, sectionBlock } from '../answer/blocks.js';
import { bold, escapeMrkdwn } from '../answer/mrkdwn.js';
import { dataTableBlock, headerLine, rowEntries, tablePage } from '../answer/table-blocks.js';

/** Compared plans: what is said of each, and its figures. */
export interface ComparedPlans {
  readonly comparison: PlanComparison;
  /** The same plans in the same order, the baseline first. */
  readonly evaluations: readonly ComparedEvaluation[];
}

const ROWS_AT_ONCE = 12;

/** A name beside the figures of its plan. */
const LABEL_CHARACTERS = 60;

/** What a notification still shows. */
const TEXT_CHARACTERS = 3000;

/** Saved plans side by side: a sentence for each against the first, then the figures as a table, or as lines. */
export function comparisonMessage({ comparison, evaluations }: ComparedPlans): readonly ShapedAnswer[] {
  const labels = comparison.plans.map(({ label }) => fitText(label, LABEL_CHARACTERS));
  const lead = [
    headerBlock(`Compared: ${labels.join(', ')}`),
    ...comparison.sentences.flatMap((sentence, index) =>
      sentence === null ? [] : [sectionBlock(`${bold(labels[index] ?? '')}: ${escapeMrkdwn(sentence)}`)],
    ),
  ];
  const text = fitText(
    escapeMrkdwn([`Compared with ${labels[comparison.baseline] ?? ''}.`, ...sentencesOf(comparison)].join(' ')),
    TEXT_CHARACTERS,
  );
  const { table } = tablePage(
    valuesTable(evaluations.map((one, index) => ({ ...one, label: labels[index] ?? '' }))),
    1,
  );
  const last = contextBlock(escapeMrkdwn(`Compared with ${labels[comparison.baseline] ?? ''}, as saved.`));
  const withTable = [...lead, dataTableBlock(table, { caption: 'Figures of the plans', pageSize: ROWS_AT_ONCE }), last];
  const withLines = [...lead, listBlock(headerLine(table), rowEntries(table)), last];
  const forms = table.columns.length > SLACK_LIMITS.dataTableColumns.value ? [withLines] : [withTable, withLines];
  return forms.map((blocks) => ({ message: { text, blocks }, image: null }));
}

function sentencesOf({ sentences }: PlanComparison): readonly string[] {
  return sentences.flatMap((sentence) => sentence ?? []);
}

/** The figures without the columns of differences, which the sentences tell of. */
function valuesTable(evaluations: readonly ComparedEvaluation[]): Table {
  const table = comparisonTable(evaluations);
  const keys = table.columns.map(({ key }) => key).filter((key) => key === 'metric' || key.startsWith('value'));
  return withColumns(table, keys);
}
