import { checkBlocks } from './check-blocks.js';
import {
  at,
  checkCount,
  type Checking,
  checkLength,
  checkTextObject,
  items,
  type Place,
  refuse,
  type SlackProblem,
  typeOf,
} from './problem.js';

/** Everything that Slack would refuse of a modal or of App Home; none = fine. */
export function viewProblems(view: unknown): readonly SlackProblem[] {
  const checking: Checking = { problems: [] };
  const whole: Place = { value: view, pointer: '' };
  const blocks = items(whole, 'blocks');
  const isModal = typeOf(whole) === 'modal';
  checkCount(checking, at(whole, 'blocks'), { count: blocks.length, limit: 'viewBlocks' });
  checkBlocks(checking, blocks, isModal ? 'MODAL' : 'HOME');
  checkLength(checking, at(whole, 'private_metadata'), 'privateMetadata');
  checkLength(checking, at(whole, 'callback_id'), 'callbackId');
  checkLength(checking, at(whole, 'external_id'), 'externalId');
  if (isModal) checkModal(checking, whole, blocks);
  else if (typeOf(whole) !== 'home') {
    refuse(checking, at(whole, 'type'), { message: 'The view is of no known type.', expected: 'modal or home' });
  }
  return checking.problems;
}

function checkModal(checking: Checking, whole: Place, blocks: readonly Place[]): void {
  checkTextObject(checking, at(whole, 'title'), 'viewTitle');
  checkTextObject(checking, at(whole, 'submit'), 'viewSubmit');
  checkTextObject(checking, at(whole, 'close'), 'viewClose');
  if (at(whole, 'title').value === undefined) {
    refuse(checking, at(whole, 'title'), { message: 'The modal has no title.', expected: 'a title' });
  }
  if (at(whole, 'submit').value === undefined && blocks.some((block) => typeOf(block) === 'input')) {
    refuse(checking, at(whole, 'submit'), { message: 'The modal has inputs and no submit.', expected: 'a submit' });
  }
}
