import type { ImageBlock } from '@slack/types';
import { type Chart } from '@headroom/report';

import { answerChart, type AnswerForm, answerMessage, type ShapedAnswer } from './answer-message.js';
import type { Audience } from './audience.js';
import type { SlackMessage } from './blocks.js';
import { chartBlock } from './chart-block.js';
import { type PlanningAnswer } from './planning-answer.js';

/** One way to send an answer. */
export interface AnswerVariant extends ShapedAnswer {
  readonly form: AnswerForm;
}

/** What every Slack shows: no table and no chart. */
const PLAIN: AnswerForm = { comparison: 'LINES', chart: 'LINES' };

/** Slack's own chart first; where it is refused the same numbers as text, then without a table and with an image. */
const NATIVE_FIRST: readonly AnswerForm[] = [
  { comparison: 'TABLE', chart: 'NATIVE' },
  { comparison: 'TABLE', chart: 'LINES' },
  { comparison: 'LINES', chart: 'IMAGE' },
  PLAIN,
];

/** For a chart with more in it than Slack's own can show. */
const IMAGE_FIRST: readonly AnswerForm[] = [
  { comparison: 'TABLE', chart: 'IMAGE' },
  { comparison: 'TABLE', chart: 'LINES' },
  PLAIN,
];

const WITHOUT_CHART: readonly AnswerForm[] = [{ comparison: 'TABLE', chart: 'LINES' }, PLAIN];

/**
 * The ways to send an answer, the best first: a sender goes on to the next where Slack answers `invalid_blocks`, or
 * where the image of a variant cannot be uploaded. A message of every variant says the same.
 */
export function answerVariants(answer: PlanningAnswer, audience: Audience): readonly AnswerVariant[] {
  return formsFor(answerChart(answer)).map((form) => ({ form, ...answerMessage({ answer, audience, form }) }));
}

function formsFor(chart: Chart | null): readonly AnswerForm[] {
  if (chart === null) return WITHOUT_CHART;
  return chartBlock(chart) === null ? IMAGE_FIRST : NATIVE_FIRST;
}

/** The message of a variant with the uploaded image of its chart in its place. Without an image it is as it was. */
export function withImage({ message, image }: ShapedAnswer, fileId: string): SlackMessage {
  if (image === null) return message;
  const { chart, blockIndex } = image;
  const block: ImageBlock = {
    type: 'image',
    slack_file: { id: fileId },
    alt_text: chart.altText,
    title: { type: 'plain_text', text: chart.title, emoji: false },
  };
  return { ...message, blocks: [...message.blocks.slice(0, blockIndex), block, ...message.blocks.slice(blockIndex)] };
}
