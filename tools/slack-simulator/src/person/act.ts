import type { Delivered } from '../delivery/delivery.js';
import { type FilledValue, filledElement, initialState, withValue } from '../state/form-state.js';
import { objectList, textIn } from '../state/json.js';
import { messagePayload } from '../state/messages.js';
import type { FormState, Json, SlackMessage, SlackUser, SlackView } from '../state/records.js';
import { changeForm, viewPayload } from '../state/views.js';
import { type Acting, interactionPayload, responseUrl } from './acting.js';
import { type ElementName, findElement, type FoundElement } from './find-element.js';

/** Something that a person does to an element of a message, a modal or App Home. */
export interface Action extends ElementName {
  /** Id of the person; for a view it is the one who sees it. */
  readonly user?: string;
  readonly on: SlackMessage | SlackView;
}

/** Presses a button. */
export async function pressButton(acting: Acting, action: Action): Promise<Delivered> {
  const found = findElement(blocksOn(acting, action.on), action);
  const { text, value } = found.element;
  return sendAction(acting, { action, found }, { text, ...(value === undefined ? {} : { value }) });
}

/** Chooses in a select, a menu, radio buttons, checkboxes or a date picker, or types into an input that dispatches. */
export async function choose(acting: Acting, action: Action, value: FilledValue): Promise<Delivered> {
  const { value: _value, ...name } = action;
  const found = findElement(blocksOn(acting, action.on), name);
  const isMenu = found.element['type'] === 'overflow';
  const chosen = filledElement(isMenu ? { ...found.element, type: 'static_select' } : found.element, value);
  if (!isMenu) remember(acting, { action, found }, value);
  return sendAction(acting, { action, found }, chosen);
}

interface Doing {
  readonly action: Action;
  readonly found: FoundElement;
}

function sendAction(acting: Acting, { action, found }: Doing, chosen: Json): Promise<Delivered> {
  const { workspace } = acting;
  const now = String(workspace.clock.nowMilliseconds() / 1000);
  const user = workspace.user(actorOf(action));
  const { element, blockId } = found;
  const payload = {
    type: 'block_actions',
    ...interactionPayload(acting, user, isMessage(action.on) ? null : action.on.id),
    ...surfacePayload(acting, action.on, user),
    actions: [{ ...chosen, type: element['type'], action_id: element['action_id'], block_id: blockId, action_ts: now }],
  };
  return acting.deliver({ kind: 'INTERACTIVE', payload, retries: 0, retryReason: null });
}

/** What a payload says about the message or the view that somebody acts on. */
export function surfacePayload(acting: Acting, on: SlackMessage | SlackView, user: SlackUser): Json {
  const { workspace } = acting;
  if (!isMessage(on)) {
    const view = shownView(acting, on);
    return { container: { type: 'view', view_id: view.id }, view: viewPayload(workspace, view) };
  }
  const message = workspace.messages.get(on.ts);
  if (message === undefined) throw new Error(`The message ${on.ts} is no longer there.`);
  const { id, name } = workspace.channel(message.channel);
  const isEphemeral = message.visibleTo !== null;
  if (isEphemeral && message.visibleTo !== user.id) throw new Error(`${user.id} does not see the message ${on.ts}.`);
  const { threadTs } = message;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: id,
      is_ephemeral: isEphemeral,
      ...(threadTs === null ? {} : { thread_ts: threadTs }),
    },
    channel: { id, name },
    ...(isEphemeral ? {} : { message: messagePayload(workspace, message) }),
    state: { values: formOf(acting, message) },
    response_url: responseUrl(acting, { channel: id, userId: user.id, threadTs, messageTs: message.ts }),
  };
}

/** The blocks of a message or a view as they now are. */
export function blocksOn(acting: Acting, on: SlackMessage | SlackView): readonly Json[] {
  if (!isMessage(on)) return objectList(shownView(acting, on).payload['blocks']);
  return acting.workspace.messages.get(on.ts)?.blocks ?? [];
}

/** The view as it now is; throws where it is closed. */
export function shownView({ workspace }: Acting, { id, userId }: SlackView): SlackView {
  const home = workspace.homes.get(userId);
  const view = workspace.modals.get(id) ?? (home?.id === id ? home : undefined);
  if (view === undefined) throw new Error(`The view ${id} is closed.`);
  return view;
}

/** Whether it is a message, and not a view. */
export function isMessage(on: SlackMessage | SlackView): on is SlackMessage {
  return 'ts' in on;
}

/** Who does it: for a view the person who sees it, for a message of one person that person. */
export function actorOf({ user, on }: Pick<Action, 'user' | 'on'>): string {
  const actor = user ?? (isMessage(on) ? on.visibleTo : on.userId);
  if (actor === null) throw new Error('Say which user acts on a message that everyone sees.');
  return actor;
}

function remember(acting: Acting, { action: { on }, found }: Doing, value: FilledValue): void {
  const place = { ...found, actionId: textIn(found.element, 'action_id') };
  if (isMessage(on)) {
    acting.workspace.messageForms.set(on.ts, withValue(formOf(acting, on), place, value));
    return;
  }
  const view = shownView(acting, on);
  changeForm(acting.workspace, view, { state: withValue(view.state, place, value) });
}

function formOf(acting: Acting, { ts }: SlackMessage): FormState {
  const { workspace } = acting;
  return { ...initialState(workspace.messages.get(ts)?.blocks ?? []), ...workspace.messageForms.get(ts) };
}
