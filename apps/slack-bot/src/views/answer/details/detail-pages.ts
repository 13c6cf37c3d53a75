import type { ActionsBlock } from '@slack/types';
import { formatCount } from '@headroom/report';

import { ANSWER_ACTIONS, type AnswerDetail, detailsValue } from '../answer-actions.js';
import { actionsBlock, button } from '../blocks.js';
import type { PlanningAnswer } from '../planning-answer.js';
import type { TablePage } from '../table-blocks.js';

/** `rows 101 to 200 of 640`; null where all of them are on one page. */
export function rowsText({ firstRow, pageCount, table }: TablePage, rowCount: number): string | null {
  if (pageCount <= 1) return null;
  const lastRow = firstRow + table.rows.length - 1;
  return `rows ${formatCount(firstRow)} to ${formatCount(lastRow)} of ${formatCount(rowCount)}`;
}

interface PagedDetail {
  readonly answer: PlanningAnswer;
  readonly detail: AnswerDetail;
}

/** Buttons to the neighbouring pages; none where there is one page. */
export function pageControls(
  { answer: { answerId }, detail }: PagedDetail,
  { page, pageCount }: TablePage,
): readonly ActionsBlock[] {
  const to = (target: number) => detailsValue({ answerId, detail, page: target });
  const previous = button({ text: 'Previous Rows', actionId: ANSWER_ACTIONS.detailsPrevious, value: to(page - 1) });
  const next = button({ text: 'Next Rows', actionId: ANSWER_ACTIONS.detailsNext, value: to(page + 1) });
  const shown = [...(page > 1 ? [previous] : []), ...(page < pageCount ? [next] : [])];
  return shown.length === 0 ? [] : [actionsBlock(`answer_pages_${answerId}_${String(page)}`, shown)];
}
