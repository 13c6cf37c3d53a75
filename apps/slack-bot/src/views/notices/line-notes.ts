import { SLACK_LIMITS } from '@headroom/block-kit';
import type { ShapedAnswer } from '../answer/answer-message.js';
import { contextBlock } from '../answer/blocks.js';
import { escapeMrkdwn } from '../answer/mrkdwn.js';

/** An answer to a line, in each of its forms, with what was assumed about the line at its end. */
export function withLineNotes(forms: readonly ShapedAnswer[], notes: readonly string[]): readonly ShapedAnswer[] {
  if (notes.length === 0) return forms;
  const block = contextBlock(escapeMrkdwn(`Your line: ${notes.join(' ')}`));
  return forms.map((form) => {
    const { blocks } = form.message;
    const hasRoom = blocks.length < SLACK_LIMITS.messageBlocks.value;
    return hasRoom ? { ...form, message: { ...form.message, blocks: [...blocks, block] } } : form;
  });
}
