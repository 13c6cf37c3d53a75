import { SLACK_LIMITS } from '@headroom/block-kit';
import type { InputBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';

/** The one element of an input is named like this; the block says which it is. */
export const VALUE_ACTION = 'value';

/** Plain text without emoji. */
export function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A field of a form. */
export interface FieldSource {
  readonly blockId: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isOptional: boolean;
}

/** A field for text. */
export function textField(
  source: FieldSource & {
    readonly initial?: string | undefined;
    readonly placeholder?: string | undefined;
    readonly longest?: number | undefined;
    readonly lines: 'ONE' | 'MANY';
  },
): InputBlock {
  const { initial = '', placeholder, longest = SLACK_LIMITS.inputLength.value, lines } = source;
  return {
    ...frame(source),
    element: {
      type: 'plain_text_input',
      action_id: VALUE_ACTION,
      multiline: lines === 'MANY',
      max_length: longest,
      ...(initial === '' ? {} : { initial_value: initial.slice(0, longest) }),
      ...(placeholder === undefined ? {} : { placeholder: plainText(placeholder) }),
    },
  };
}

/** Label, hint and whether it must be filled in. */
export function frame({ blockId, label, hint, isOptional }: FieldSource): Omit<InputBlock, 'element'> {
  return {
    type: 'input',
    block_id: blockId,
    label: plainText(label),
    optional: isOptional,
    ...(hint === undefined ? {} : { hint: plainText(hint) }),
  };
}

/** A choice by its value; Slack cuts neither, so both are short enough before. */
export function option(text: string, value: string): PlainTextOption {
  return { text: plainText(text.slice(0, SLACK_LIMITS.optionText.value)), value };
}

/** A form with a button that submits it. */
export function formView(source: {
  readonly callbackId: string;
  readonly title: string;
  readonly submit: string;
  readonly metadata: string;
  readonly blocks: ModalView['blocks'];
}): ModalView {
  const { callbackId, title, submit, metadata, blocks } = source;
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plainText(title),
    submit: plainText(submit),
    close: plainText('Cancel'),
    private_metadata: metadata,
    blocks,
  };
}
