import type { ModalView } from '@slack/types';
import { sectionBlock } from '../answer/blocks.js';
import { plainText } from './fields.js';

/** What is shown at once, before a trigger is too old, while the form itself is put together. */
export function loadingView(title: string): ModalView {
  return {
    type: 'modal',
    callback_id: 'loading',
    title: plainText(title),
    close: plainText('Cancel'),
    blocks: [sectionBlock('Just a moment …')],
  };
}

/** What takes the place of a form that cannot be shown. */
export function sorryView(title: string, why: string): ModalView {
  return { ...loadingView(title), callback_id: 'sorry', close: plainText('Close'), blocks: [sectionBlock(why)] };
}
