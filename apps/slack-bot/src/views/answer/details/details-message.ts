import type { MessageBlock } from '@headroom/block-kit';
import { type Chart, utilizationChart, whyNotSentences } from '@headroom/report';

import type { AnswerDetail } from '../answer-actions.js';
import type { ShapedAnswer } from '../answer-message.js';
import { contextBlock, headerBlock, type ListEntry, listBlock, sectionBlock } from '../blocks.js';
import { chartBlock } from '../chart-block.js';
import { bold, escapeMrkdwn } from '../mrkdwn.js';
import { answeredPlan, type PlanningAnswer } from '../planning-answer.js';
import { dataTableBlock, headerLine, rowEntries, type TablePage, tablePage } from '../table-blocks.js';
import { pageControls, rowsText } from './detail-pages.js';
import { detailTable, type DetailTable } from './detail-tables.js';
import { detailHeading, detailSentence } from './detail-words.js';

/** A part of an answer that is asked for. */
export interface DetailsSource {
  readonly answer: PlanningAnswer;
  readonly detail: AnswerDetail;
  /** From 1; beyond the last it is the last. */
  readonly page: number;
}

/** Rows of a table that are seen at once; Slack pages through the rest. */
const ROWS_AT_ONCE = 10;

/** Entries of one list; a longer one goes on in the next block. */
const LIST_ENTRIES = 25;

/**
 * A part of an answer as messages, the best first, like the answer itself: with a table, and as lines of text where
 * Slack refuses that. What is longer than one table holds has buttons to its pages.
 */
export function detailsVariants(source: DetailsSource): readonly ShapedAnswer[] {
  const { answer, detail } = source;
  if (detail === 'OTHERS') return [lettered(source, listBlocks('Compared', otherEntries(answer)))];
  const shown = detailTable(answer, detail);
  if (shown === null || shown.table.rows.length === 0) return [lettered(source, [])];
  const page = tablePage(shown.table, source.page);
  return [withTable(source, { ...shown, page }), withLines(source, page)];
}

interface ShownPage extends DetailTable {
  readonly page: TablePage;
}

function withTable(source: DetailsSource, { caption, table, page }: ShownPage): ShapedAnswer {
  const chart = chartOf(source);
  const native = chart === null ? null : chartBlock(chart);
  const rows = rowsText(page, table.rows.length);
  const dataTable = dataTableBlock(page.table, {
    caption: rows === null ? caption : `${caption}; ${rows}`,
    pageSize: ROWS_AT_ONCE,
  });
  const shaped = lettered(source, [...(native === null ? [] : [native]), dataTable, ...pageControls(source, page)]);
  return chart === null || native !== null
    ? shaped
    : { ...shaped, image: { chart, blockIndex: leadBlocks(source).length } };
}

function withLines(source: DetailsSource, page: TablePage): ShapedAnswer {
  const lines = listBlocks(headerLine(page.table), rowEntries(page.table));
  return lettered(source, [...lines, ...pageControls(source, page)]);
}

/** A message with its heading, its point, and then the blocks. */
function lettered(source: DetailsSource, blocks: readonly MessageBlock[]): ShapedAnswer {
  const { answer, detail } = source;
  const text = `${detailHeading(answer, detail)}. ${detailSentence(answer, detail)}`;
  return { message: { text: escapeMrkdwn(text), blocks: [...leadBlocks(source), ...blocks] }, image: null };
}

function leadBlocks({ answer, detail }: DetailsSource): readonly MessageBlock[] {
  return [
    headerBlock(detailHeading(answer, detail)),
    sectionBlock(escapeMrkdwn(detailSentence(answer, detail))),
    contextBlock(`Plan of ${bold(answer.evaluation.workload.name)}`),
  ];
}

/** Only the losses have a chart of their own, on their first page; of one component the sentence says it all. */
function chartOf({ answer, detail, page }: DetailsSource): Chart | null {
  const plan = answeredPlan(answer);
  if (detail !== 'LOSSES' || page > 1 || plan === null) return null;
  const chart = utilizationChart(plan);
  return chart === null || chart.table.rows.length < 2 ? null : chart;
}

function otherEntries(answer: PlanningAnswer): readonly ListEntry[] {
  return whyNotSentences(answer.evaluation, answeredPlan(answer)).map(({ name, sentence }) => ({
    lead: `${name}:`,
    text: sentence,
  }));
}

function listBlocks(heading: string, entries: readonly ListEntry[]): readonly MessageBlock[] {
  const starts = entries.flatMap((_, index) => (index % LIST_ENTRIES === 0 ? [index] : []));
  return starts.map((start) =>
    listBlock(start === 0 ? heading : `${heading}, continued`, entries.slice(start, start + LIST_ENTRIES)),
  );
}
