import type { Complaint } from '../../grammar/complaint.js';
import type { ShapedAnswer } from '../answer/answer-message.js';
import { noticeMessage } from './notice.js';
import { MOST_TOLD } from './problem-words.js';

/** A command that there is not. */
export function unknownCommandNotice(word: string, suggestion: string | null): readonly [ShapedAnswer] {
  const nearest = suggestion === null ? '' : ` Did you mean ${suggestion}?`;
  return noticeMessage({
    text: `There is no command "${word}".${nearest}`,
    hint: '/headroom help shows what there is, with examples.',
  });
}

/** A command without what it needs. */
export function incompleteNotice(word: string, expected: string): readonly [ShapedAnswer] {
  return noticeMessage({ text: `${word} needs more to go on. Write: ${expected}` });
}

/** Everything in a line that was not understood. */
export function complaintsNotice(complaints: readonly Complaint[]): readonly [ShapedAnswer] {
  const told = complaints.slice(0, MOST_TOLD).map(complaintLine);
  const rest = complaints.length - told.length;
  return noticeMessage({
    text:
      complaints.length === 1
        ? 'One thing in this line is not clear.'
        : `${String(complaints.length)} things in this line are not clear.`,
    entries: { heading: 'What is not clear', lines: rest === 0 ? told : [...told, `and ${String(rest)} more`] },
    hint: 'An example: /headroom plan 12000/s web=Standard_D4s_v5@100/s in eastus,westus3 slo 99.95% rto 15m',
  });
}

function complaintLine({ read, expected, suggestion }: Complaint): string {
  const what = read === '' ? 'Missing' : `"${read}"`;
  return `${what}: expected ${expected.replace(/\.$/u, '')}.${suggestion === null ? '' : ` Did you mean ${suggestion}?`}`;
}
