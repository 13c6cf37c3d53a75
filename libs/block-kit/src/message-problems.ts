import { checkBlocks } from './check-blocks.js';
import {
  at,
  checkCount,
  type Checking,
  checkLength,
  fieldsOf,
  items,
  type Place,
  refuse,
  type SlackProblem,
  typeOf,
} from './problem.js';

/** Everything that Slack would refuse of a message, or that leaves those without blocks without its point; none = fine. */
export function messageProblems(message: unknown): readonly SlackProblem[] {
  const checking: Checking = { problems: [] };
  const whole: Place = { value: message, pointer: '' };
  const blocks = items(whole, 'blocks');
  const text = at(whole, 'text');
  if (typeof text.value !== 'string' || text.value.trim() === '') {
    refuse(checking, text, {
      message: 'The message has no text: notifications and screen readers have nothing to say.',
      expected: 'a text that says the point',
    });
  }
  checkLength(checking, text, 'messageText');
  checkCount(checking, at(whole, 'blocks'), { count: blocks.length, limit: 'messageBlocks' });
  checkBlocks(checking, blocks, 'MESSAGE');
  checkTogether(checking, whole, blocks);
  return checking.problems;
}

/** What counts over the whole message. */
function checkTogether(checking: Checking, whole: Place, blocks: readonly Place[]): void {
  const place = at(whole, 'blocks');
  const ofType = (type: string): readonly Place[] => blocks.filter((block) => typeOf(block) === type);
  const markdown = ofType('markdown').map((block) => fieldsOf(block)['text']);
  const characters = markdown.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
  checkCount(checking, place, { count: characters, limit: 'markdownText' });
  checkCount(checking, place, { count: ofType('table').length, limit: 'tablesOfMessage' });
  checkCount(checking, place, { count: ofType('data_visualization').length, limit: 'chartsOfMessage' });
}
