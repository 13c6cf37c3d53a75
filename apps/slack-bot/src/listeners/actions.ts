import type { App, BlockAction } from '@slack/bolt';
import type { Work } from '../jobs/job.js';
import { ANSWER_ACTIONS, readDetailsValue } from '../views/answer/answer-actions.js';
import { PLAN_ACTIONS } from '../views/saved-plans/plan-actions.js';
import { beginWork } from './begin-work.js';
import type { ListenerParts } from './listener-parts.js';
import { interactionOrigin } from './origin-of.js';

/** What is done about something pressed; null where its value says nothing that is known. */
type WorkOf = (value: string) => Work | null;

/** Buttons and menus that begin work. */
const WORK: Readonly<Record<string, WorkOf>> = {
  [ANSWER_ACTIONS.share]: (answerId) => ({ kind: 'SHARE', answerId }),
  [ANSWER_ACTIONS.details]: detailsWork,
  [ANSWER_ACTIONS.detailsNext]: detailsWork,
  [ANSWER_ACTIONS.detailsPrevious]: detailsWork,
  [PLAN_ACTIONS.show]: (name) => ({ kind: 'SHOW', name }),
  [PLAN_ACTIONS.replan]: (name) => ({ kind: 'REPLAN', name, acceptsRevision: null }),
  [PLAN_ACTIONS.acceptReplan]: acceptWork,
  [PLAN_ACTIONS.nextPage]: pageWork,
};

/** Those whose answer takes the place of the message that they are in. */
const REPLACING: readonly string[] = [
  ANSWER_ACTIONS.share,
  ANSWER_ACTIONS.detailsNext,
  ANSWER_ACTIONS.detailsPrevious,
  PLAN_ACTIONS.acceptReplan,
  PLAN_ACTIONS.nextPage,
];

/** Answers buttons and menus whose answer is a message. */
export function listenToActions(app: App, parts: ListenerParts): void {
  for (const [actionId, workOf] of Object.entries(WORK)) {
    app.action<BlockAction>(actionId, async ({ ack, body, action }) => {
      const work = workOf(pressedValue(action));
      if (work !== null) {
        await beginWork(parts, { ...interactionOrigin(body), replaces: REPLACING.includes(actionId) }, work);
      }
      await ack();
    });
  }
  // A button that leads to a page is told to the app too, and there is nothing to do about it.
  app.action(ANSWER_ACTIONS.portal, async ({ ack }) => ack());
}

/** The value of a button, or of the option that was chosen of a menu. */
export function pressedValue(action: object): string {
  const { value, selected_option: chosen } = action as {
    readonly value?: string;
    readonly selected_option?: { readonly value?: string } | null;
  };
  return value ?? chosen?.value ?? '';
}

function detailsWork(value: string): Work | null {
  const request = readDetailsValue(value);
  return request === null ? null : { kind: 'DETAILS', ...request };
}

function acceptWork(value: string): Work | null {
  const [name = '', revision = ''] = value.split('|');
  const acceptsRevision = Number(revision);
  return Number.isSafeInteger(acceptsRevision) && acceptsRevision > 0
    ? { kind: 'REPLAN', name, acceptsRevision }
    : null;
}

function pageWork(value: string): Work | null {
  const { text, after } = JSON.parse(value) as { readonly text?: unknown; readonly after?: unknown };
  return typeof text === 'string' && typeof after === 'string' ? { kind: 'LIST', text, after } : null;
}
