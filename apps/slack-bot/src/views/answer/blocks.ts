import { fitText, type MessageBlock, SLACK_LIMITS } from '@headroom/block-kit';
import type { ActionsBlock, Button, ContextBlock, HeaderBlock, RichTextBlock, SectionBlock } from '@slack/types';

/** Characters of one entry of a list: what still reads as one. */
const LIST_ENTRY_CHARACTERS = 600;

/** A heading in plain text. */
export function headerBlock(text: string): HeaderBlock {
  return {
    type: 'header',
    text: { type: 'plain_text', text: fitText(text, SLACK_LIMITS.headerText.value), emoji: false },
  };
}

/** A paragraph in mrkdwn; the caller escapes what is not markup. */
export function sectionBlock(mrkdwn: string): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: fitText(mrkdwn, SLACK_LIMITS.sectionText.value) } };
}

/** A label with what it says. */
export interface Field {
  readonly label: string;
  /** mrkdwn; the caller escapes what is not markup. */
  readonly mrkdwn: string;
}

/** Labels with their values in two columns. */
export function fieldsBlock(fields: readonly Field[]): SectionBlock {
  return {
    type: 'section',
    fields: fields.map(({ label, mrkdwn }) => ({
      type: 'mrkdwn',
      text: fitText(`*${label}*\n${mrkdwn}`, SLACK_LIMITS.sectionField.value),
    })),
  };
}

/** A line of secondary text in mrkdwn. */
export function contextBlock(mrkdwn: string): ContextBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: fitText(mrkdwn, SLACK_LIMITS.sectionText.value) }] };
}

/** One entry of a list: words in bold that say what it is about, and a sentence. */
export interface ListEntry {
  readonly lead: string | null;
  readonly text: string;
}

/** A heading in bold over a list; nothing in it is read as markup. */
export function listBlock(heading: string, entries: readonly ListEntry[]): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [{ type: 'text', text: heading, style: { bold: true } }] },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: entries.map(({ lead, text }) => ({
          type: 'rich_text_section',
          elements: [
            ...(lead === null ? [] : [{ type: 'text' as const, text: `${lead} `, style: { bold: true } }]),
            { type: 'text' as const, text: fitText(text, LIST_ENTRY_CHARACTERS) },
          ],
        })),
      },
    ],
  };
}

/** What a button says, does and carries. */
export interface ButtonSource {
  readonly text: string;
  readonly actionId: string;
  readonly value: string;
}

/** A button without emphasis. */
export function button({ text, actionId, value }: ButtonSource): Button {
  return { type: 'button', text: { type: 'plain_text', text, emoji: false }, action_id: actionId, value };
}

/** The one button of a message that stands out. */
export function primaryButton(source: ButtonSource): Button {
  return { ...button(source), style: 'primary' };
}

/** A row of buttons. */
export function actionsBlock(blockId: string, elements: ActionsBlock['elements']): ActionsBlock {
  return { type: 'actions', block_id: blockId, elements };
}

/** A message as it is sent: blocks, and what is read where blocks are not. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly MessageBlock[];
}
