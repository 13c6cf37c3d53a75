import type { ShapedAnswer } from '../answer/answer-message.js';
import { actionsBlock, button, type ButtonSource, contextBlock, listBlock, sectionBlock } from '../answer/blocks.js';
import { escapeMrkdwn } from '../answer/mrkdwn.js';

/** A short message: what there is to say, what it is about, and what can be done. */
export interface Notice {
  /** The point in plain words. */
  readonly text: string;
  /** Entries of a list under it. */
  readonly entries?: { readonly heading: string; readonly lines: readonly string[] } | undefined;
  /** A line in small print, plain words. */
  readonly hint?: string | undefined;
  readonly buttons?: readonly ButtonSource[] | undefined;
}

/** A notice as a message; it has no other form. */
export function noticeMessage({ text, entries, hint, buttons = [] }: Notice): readonly [ShapedAnswer] {
  const escaped = escapeMrkdwn(text);
  const blocks = [
    sectionBlock(escaped),
    ...(entries === undefined || entries.lines.length === 0
      ? []
      : [
          listBlock(
            entries.heading,
            entries.lines.map((line) => ({ lead: null, text: line })),
          ),
        ]),
    ...(buttons.length === 0 ? [] : [actionsBlock(`notice_${buttons[0]?.actionId ?? ''}`, buttons.map(button))]),
    ...(hint === undefined ? [] : [contextBlock(escapeMrkdwn(hint))]),
  ];
  return [{ message: { text: escaped, blocks }, image: null }];
}
