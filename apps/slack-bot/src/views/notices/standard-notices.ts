import type { Problem } from '@headroom/planner';
import type { PlanError } from '@headroom/plans';
import type { ShapedAnswer } from '../answer/answer-message.js';
import { noticeMessage } from './notice.js';
import { planErrorLines, problemLines } from './problem-words.js';

/** What the button of {@link notLinkedNotice} does. */
export const LINK_ACTION = 'link_account';

/** Everything that keeps a document from being planned. */
export function problemsNotice(problems: readonly Problem[]): readonly [ShapedAnswer] {
  const count = problems.length === 1 ? 'one problem' : `${String(problems.length)} problems`;
  return noticeMessage({
    text: `This workload cannot be planned: it has ${count}.`,
    entries: { heading: 'What is wrong', lines: problemLines(problems) },
    hint: 'Correct it and send it again; nothing was saved.',
  });
}

/** Why nothing was done. */
export function refusalNotice(what: string, errors: readonly PlanError[]): readonly [ShapedAnswer] {
  const [first = '', ...others] = planErrorLines(errors);
  if (others.length === 0) return noticeMessage({ text: `${what} ${first}` });
  return noticeMessage({ text: what, entries: { heading: 'Why', lines: [first, ...others] } });
}

/** For somebody whose Slack account stands for nobody in Headroom yet. */
export function notLinkedNotice(): readonly [ShapedAnswer] {
  return noticeMessage({
    text: 'Saved plans belong to people and teams, and your Slack account is not linked to you in Headroom yet.',
    hint: 'Planning works without: /headroom plan …',
    buttons: [{ text: 'Link My Account', actionId: LINK_ACTION, value: 'link' }],
  });
}

/** For a button under an answer that has been forgotten. */
export function forgottenNotice(): readonly [ShapedAnswer] {
  return noticeMessage({
    text: 'The plan behind this message is no longer kept: answers that are not saved go after 30 days. Plan it again.',
  });
}
