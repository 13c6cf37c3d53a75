import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { nearestNames } from '@headroom/catalog';
import { parseCommand } from '../grammar/command.js';
import { workspaceOf } from '../jobs/origin.js';
import { planForm } from '../views/modals/plan-form.js';
import { noticeMessage } from '../views/notices/notice.js';
import { answerCommand } from '../commands/answer-command.js';
import { beginWork } from './begin-work.js';
import { documentFile } from './document-file.js';
import type { ListenerParts } from './listener-parts.js';
import { interactionOrigin } from './origin-of.js';
import { say } from './say.js';

/** The shortcuts of the manifest. */
export const SHORTCUTS = { newPlan: 'new_plan', planMessage: 'plan_message' } as const;

/** Answers shortcuts, which work where slash commands do not, such as in threads. */
export function listenToShortcuts(app: App, parts: ListenerParts): void {
  app.shortcut<GlobalShortcut>({ callback_id: SHORTCUTS.newPlan, type: 'shortcut' }, async ({ ack, body, client }) => {
    await ack();
    const view = planForm({ origin: interactionOrigin(body), answerId: null });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUTS.planMessage, type: 'message_action' },
    async ({ ack, body, client }) => {
      const origin = interactionOrigin(body);
      const fileId = documentFile(body.message['files']);
      if (fileId !== null) {
        await beginWork(parts, origin, { kind: 'PLAN_FILE', fileId });
        return ack();
      }
      const user = { workspaceId: workspaceOf(origin), userId: origin.userId };
      const answer = await answerCommand(parts, parseCommand(body.message.text ?? '', nearestNames), user);
      if (answer.kind === 'WORK' && answer.work.kind === 'PLAN') {
        await beginWork(parts, origin, answer.work);
        return ack();
      }
      await ack();
      return say({ client, origin, message: answer.kind === 'SAY' ? answer.message : nothingToPlan() });
    },
  );
}

function nothingToPlan() {
  return noticeMessage({
    text: 'There is no workload in this message: neither a line such as 12000/s web=Standard_D4s_v5@100/s in eastus, nor YAML, nor a file of it.',
  });
}
