import { nearestNames } from '@headroom/catalog';
import { answerCommand } from '../commands/answer-command.js';
import { parseCommand } from '../grammar/command.js';
import type { Work } from '../jobs/job.js';
import { workspaceOf } from '../jobs/origin.js';
import { helpMessage } from '../views/help/help-message.js';
import { noticeMessage } from '../views/notices/notice.js';
import { planFileWork } from './plan-work.js';
import { type Handler, type Reply, toPerson, type WorkParts } from './work-parts.js';
import type { Job } from '../jobs/job.js';

/** Does the work that a command asks for. */
export type RunWork = (parts: WorkParts, job: Job) => Promise<Reply | null>;

/** `<@U012>` and `<@U012|name>` before what somebody says to the app. */
const MENTIONS = /<@[^>]+>/gu;

/**
 * Answers somebody who mentioned the app, which works in threads too: a file is planned, and a text is read like a command. Forms
 * need a button, since a mention opens none.
 */
export function mentionWork(run: RunWork): Handler<'MENTION'> {
  return async (parts, { id, origin, work }) => {
    if (work.fileId !== null) {
      return planFileWork(parts, { id, origin, work: { kind: 'PLAN_FILE', fileId: work.fileId } });
    }
    const command = parseCommand(plainMessage(work.text), nearestNames);
    const user = { workspaceId: workspaceOf(origin), userId: origin.userId };
    const answer = await answerCommand(parts, command, user);
    switch (answer.kind) {
      case 'SAY':
        return toPerson(answer.message);
      case 'WORK':
        return run(parts, { id, origin, work: answer.work satisfies Work });
      case 'PLAN_FORM':
        return toPerson(helpMessage());
      case 'SAVE_FORM':
        return toPerson(noticeMessage({ text: 'Press Save Plan under the answer that you want to save.' }));
    }
  };
}

/** What was typed: without mentions, and without the signs that Slack writes for others. */
function plainMessage(text: string): string {
  return text.replaceAll(MENTIONS, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
}
