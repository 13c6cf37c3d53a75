import type { App } from '@slack/bolt';
import { nearestNames } from '@headroom/catalog';
import { parseCommand } from '../grammar/command.js';
import { workspaceOf } from '../jobs/origin.js';
import { planForm } from '../views/modals/plan-form.js';
import { answerCommand } from '../commands/answer-command.js';
import { beginWork } from './begin-work.js';
import { COMPARE_TITLE } from '../views/modals/compare-form.js';
import { formOfCompare, formOfSave, SAVE_TITLE } from './forms.js';
import type { ListenerParts } from './listener-parts.js';
import { openForm } from './open-form.js';
import { commandOrigin } from './origin-of.js';
import { ephemeral } from './say.js';

/** The one slash command. */
export const COMMAND = '/headroom';

/** Answers the slash command. */
export function listenToCommands(app: App, parts: ListenerParts): void {
  app.command(COMMAND, async ({ command, ack, client }) => {
    const origin = commandOrigin(command);
    const parsed = parseCommand(command.text, nearestNames);
    const { trigger_id: triggerId } = command;
    if (parsed.kind === 'INCOMPLETE' && parsed.word === 'compare') {
      await ack();
      return openForm({ client, triggerId, title: COMPARE_TITLE, form: () => formOfCompare(parts, origin) });
    }
    const answer = await answerCommand(parts, parsed, { workspaceId: workspaceOf(origin), userId: origin.userId });
    switch (answer.kind) {
      case 'SAY':
        return ack(ephemeral(answer.message));
      case 'WORK': {
        const note = await beginWork(parts, origin, answer.work);
        return note === null ? ack() : ack({ response_type: 'ephemeral', text: note });
      }
      case 'PLAN_FORM':
        await ack();
        await client.views.open({ trigger_id: triggerId, view: planForm({ origin, answerId: null }) });
        return;
      case 'SAVE_FORM': {
        await ack();
        const form = () => formOfSave(parts, { origin, answerId: null, name: answer.name });
        return openForm({ client, triggerId, title: SAVE_TITLE, form });
      }
    }
  });
}
