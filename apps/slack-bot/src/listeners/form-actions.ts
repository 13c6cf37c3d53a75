import type { App, BlockAction } from '@slack/bolt';
import { workspaceOf } from '../jobs/origin.js';
import { ANSWER_ACTIONS } from '../views/answer/answer-actions.js';
import { type ChangedThing, CHANGE_TITLES } from '../views/modals/change-forms.js';
import { COMPARE_TITLE } from '../views/modals/compare-form.js';
import { planForm } from '../views/modals/plan-form.js';
import { LINK_ACTION } from '../views/notices/standard-notices.js';
import { PLAN_ACTIONS } from '../views/saved-plans/plan-actions.js';
import { linkMessage } from '../commands/answer-command.js';
import { pressedValue } from './actions.js';
import { beginWork } from './begin-work.js';
import { formOfChange, formOfCompare, formOfSave, SAVE_TITLE } from './forms.js';
import type { ListenerParts } from './listener-parts.js';
import { openForm } from './open-form.js';
import { interactionOrigin } from './origin-of.js';
import { say } from './say.js';

const CHANGES: Readonly<Record<string, ChangedThing>> = {
  [ANSWER_ACTIONS.changeLoad]: 'load',
  [ANSWER_ACTIONS.changeTargets]: 'targets',
  [ANSWER_ACTIONS.changeLocations]: 'locations',
  [ANSWER_ACTIONS.changeStrategy]: 'strategy',
};

/** Answers buttons that open a form. */
export function listenToFormActions(app: App, parts: ListenerParts): void {
  for (const [actionId, thing] of Object.entries(CHANGES)) {
    app.action<BlockAction>(actionId, async ({ ack, body, action, client }) => {
      await ack();
      const origin = { ...interactionOrigin(body), replaces: true };
      const subject = { origin, answerId: pressedValue(action) };
      const form = () => formOfChange(parts, thing, subject);
      await openForm({ client, triggerId: body.trigger_id, title: CHANGE_TITLES[thing], form });
    });
  }
  listenToSave(app, parts);
  app.action<BlockAction>(PLAN_ACTIONS.newPlan, async ({ ack, body, client }) => {
    await ack();
    const view = planForm({ origin: interactionOrigin(body), answerId: null });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  app.action<BlockAction>(PLAN_ACTIONS.compare, async ({ ack, body, client }) => {
    await ack();
    const form = () => formOfCompare(parts, interactionOrigin(body));
    await openForm({ client, triggerId: body.trigger_id, title: COMPARE_TITLE, form });
  });
  app.action<BlockAction>(LINK_ACTION, async ({ ack, body, client }) => {
    await ack();
    const origin = interactionOrigin(body);
    const user = { workspaceId: workspaceOf(origin), userId: origin.userId };
    await say({ client, origin, message: await linkMessage(parts, user) });
  });
}

/** A new plan needs a name and a team; a new revision of a saved one needs nothing. */
function listenToSave(app: App, parts: ListenerParts): void {
  app.action<BlockAction>(ANSWER_ACTIONS.save, async ({ ack, body, action, client }) => {
    const answerId = pressedValue(action);
    const origin = { ...interactionOrigin(body), replaces: true };
    const kept = await parts.answers.find({ id: answerId, workspaceId: workspaceOf(origin) });
    if (kept !== null && kept.plan !== null) {
      await beginWork(parts, origin, { kind: 'SAVE_REVISION', answerId });
      return ack();
    }
    await ack();
    const form = () => formOfSave(parts, { origin, answerId, name: null });
    return openForm({ client, triggerId: body.trigger_id, title: SAVE_TITLE, form });
  });
}
