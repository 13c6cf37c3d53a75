import { describe, expect, it } from '@jest/globals';
import { messageProblems } from '@headroom/block-kit';
import { sectionBlock } from '../answer/blocks.js';
import { HOSTILE_NAME, mrkdwnIn } from '../saved-plans/saved-plans.fixture.js';
import { withLineNotes } from './line-notes.js';

function formOf(blockCount: number) {
  const blocks = Array.from({ length: blockCount }, (_, index) => sectionBlock(`block ${String(index)}`));
  return { message: { text: 'The plan.', blocks }, image: null };
}

describe('what was assumed about a line', () => {
  it('stands at the end of every form of the answer', () => {
    const forms = withLineNotes(
      [formOf(2), formOf(3)],
      ['2000 is taken as a load per second.', '"db" is a data store.'],
    );
    expect(forms.map(({ message }) => message.blocks.length)).toEqual([3, 4]);
    expect(JSON.stringify(forms[1]?.message.blocks.at(-1))).toContain('Your line: 2000 is taken as a load per second.');
  });

  it('adds nothing where nothing was assumed, or where there is no room', () => {
    expect(withLineNotes([formOf(2)], [])).toEqual([formOf(2)]);
    expect(withLineNotes([formOf(50)], ['x'])).toEqual([formOf(50)]);
  });

  it('keeps to the limits of Slack with names as people typed them', () => {
    const [form] = withLineNotes([formOf(49)], [HOSTILE_NAME]);
    expect(messageProblems(form?.message)).toEqual([]);
    expect(mrkdwnIn(form?.message.blocks)).not.toContain('<!channel>');
  });
});
