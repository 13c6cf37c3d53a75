import { describe, expect, it } from '@jest/globals';
import { messageProblems } from '@headroom/block-kit';
import type { Problem } from '@headroom/planner';
import type { PlanError } from '@headroom/plans';
import type { Complaint } from '../../grammar/complaint.js';
import { helpMessage } from '../help/help-message.js';
import { HOSTILE_NAME, mrkdwnIn } from '../saved-plans/saved-plans.fixture.js';
import { complaintsNotice, incompleteNotice, unknownCommandNotice } from './command-notices.js';
import { linkCodeNotice } from './link-notice.js';
import { noticeMessage } from './notice.js';
import { forgottenNotice, notLinkedNotice, problemsNotice, refusalNotice } from './standard-notices.js';

const PROBLEM: Problem = {
  path: 'components[0].sku',
  code: 'UNKNOWN_SKU',
  line: 7,
  column: 3,
  value: 'Standard_D4s_v55',
  message: 'There is no such size.',
  expected: 'a size of azure.',
  suggestion: 'Standard_D4s_v5',
};
const COMPLAINT: Complaint = {
  ...{ code: 'UNKNOWN_REGION', from: 3, to: 9, read: 'eastsu', expected: 'a region', suggestion: 'eastus' },
};
const ERRORS: readonly PlanError[] = [
  { code: 'NOT_FOUND' },
  { code: 'FORBIDDEN' },
  { code: 'INVALID_DOCUMENT', problems: [PROBLEM] },
] as readonly PlanError[];

function many<Entry>(entry: Entry): readonly Entry[] {
  return Array.from({ length: 300 }, () => entry);
}

describe('notices', () => {
  it('name every problem of a document with its place and what would be right', () => {
    const [{ message }] = problemsNotice([PROBLEM]);
    expect(message.text).toBe('This workload cannot be planned: it has one problem.');
    expect(JSON.stringify(message.blocks)).toContain(
      'components[0].sku, line 7: There is no such size. Expected: a size of azure. Did you mean Standard_D4s_v5?',
    );
  });

  it('name what is not clear in a line, and count what is too much to tell', () => {
    const [{ message }] = complaintsNotice([COMPLAINT]);
    expect(JSON.stringify(message.blocks)).toContain('\\"eastsu\\": expected a region. Did you mean eastus?');
    const [{ message: long }] = complaintsNotice(many(COMPLAINT));
    expect(long.text).toBe('300 things in this line are not clear.');
    expect(JSON.stringify(long.blocks)).toContain('and 290 more');
  });

  it('say why nothing was done', () => {
    expect(refusalNotice('Not saved.', ERRORS.slice(1, 2))[0].message.text).toBe(
      'Not saved. Your role in this team does not allow this.',
    );
    expect(JSON.stringify(refusalNotice('Not saved.', ERRORS)[0].message.blocks)).toContain('There is no such size.');
  });

  it('give a link with the code where there is a portal, and the mutation where there is none', () => {
    const offer = { code: 'ABCD-EFGH', expiresAt: new Date('2026-11-24T10:00:00Z').toISOString() };
    const [{ message }] = linkCodeNotice(offer, { portalUrl: 'https://headroom.example.com/app/' });
    expect(JSON.stringify(message.blocks)).toContain(
      '<https://headroom.example.com/app/link-slack#code=ABCD-EFGH|Headroom>',
    );
    expect(JSON.stringify(linkCodeNotice(offer, { portalUrl: null })[0].message.blocks)).toContain('linkSlackIdentity');
  });

  it('keep to the limits of Slack with the longest and most that they can be about', () => {
    const long = { ...PROBLEM, path: HOSTILE_NAME, message: HOSTILE_NAME, expected: HOSTILE_NAME };
    const messages = [
      problemsNotice(many(long)),
      problemsNotice([PROBLEM]),
      complaintsNotice(many({ ...COMPLAINT, read: HOSTILE_NAME, suggestion: HOSTILE_NAME })),
      refusalNotice(HOSTILE_NAME, [{ code: 'NAME_TAKEN', name: HOSTILE_NAME }, ...ERRORS] as readonly PlanError[]),
      refusalNotice(HOSTILE_NAME, [{ code: 'NAME_TAKEN', name: HOSTILE_NAME }] as unknown as readonly PlanError[]),
      unknownCommandNotice(HOSTILE_NAME, null),
      incompleteNotice('show', '/headroom show NAME'),
      noticeMessage({ text: HOSTILE_NAME, hint: HOSTILE_NAME, buttons: [{ text: 'Go', actionId: 'go', value: 'x' }] }),
      notLinkedNotice(),
      forgottenNotice(),
      helpMessage(),
    ];
    for (const [{ message }] of messages) {
      expect(messageProblems(message)).toEqual([]);
      expect(mrkdwnIn([{ type: 'mrkdwn', text: message.text }, ...message.blocks])).not.toContain('<!channel>');
    }
  });
});
