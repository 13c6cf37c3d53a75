import type { Delivered } from '../delivery/delivery.js';
import type { FilledValue } from '../state/form-state.js';
import type { SlackMessage, SlackView } from '../state/records.js';
import { type Action, choose, pressButton } from './act.js';
import type { Acting } from './acting.js';
import { type CommandOutcome, type TypedCommand, typeCommand } from './command.js';
import {
  mention,
  openHome,
  type Said,
  type SaidOutcome,
  say,
  sendEvent,
  shareLink,
  uninstall,
  type UploadedFile,
  uploadFile,
} from './events.js';
import { type MessageShortcut, runGlobalShortcut, runMessageShortcut } from './shortcuts.js';
import { dismissModal, fillIn, type FilledValues, type Submitted, submitModal } from './submit.js';
import { askSuggestions, type Suggested } from './suggest.js';

/** What people do. Everything answers once the app has acknowledged it, or three seconds have passed. */
export interface People {
  /** Types a slash command. */
  command(typed: TypedCommand): Promise<CommandOutcome>;
  /** Presses a button of a message, a modal or App Home. */
  press(action: Action): Promise<Delivered>;
  /** Chooses in a menu, a select or the like: the value of an option, or a suggested option. */
  select(action: Action & { readonly choice: FilledValue }): Promise<Delivered>;
  /** Types into an external select. */
  suggest(action: Omit<Action, 'value'> & { readonly typed: string }): Promise<Suggested>;
  /** Fills in inputs, by block id, without submitting. */
  fill(view: SlackView, values: FilledValues): SlackView;
  /** Fills in and submits a modal. */
  submit(view: SlackView, values?: FilledValues): Promise<Submitted>;
  /** Closes a modal by its cross. */
  dismiss(view: SlackView): Promise<Delivered | null>;
  /** Opens the Home tab of the app. */
  openHome(user: string): Promise<readonly Delivered[]>;
  /** Writes a message without mentioning the bot. */
  say(said: Said): Promise<SaidOutcome>;
  /** Writes a message that mentions the bot. */
  mention(said: Said): Promise<SaidOutcome>;
  /** Writes a message with a link. */
  shareLink(said: Omit<Said, 'text'> & { readonly url: string }): Promise<SaidOutcome>;
  /** Uploads a file into a channel. */
  upload(file: UploadedFile): Promise<SaidOutcome>;
  /** Runs a global shortcut. */
  globalShortcut(shortcut: { readonly user: string; readonly callbackId: string }): Promise<Delivered>;
  /** Runs a shortcut on a message. */
  messageShortcut(shortcut: MessageShortcut): Promise<Delivered>;
  /** Takes the app out of a workspace. */
  uninstall(teamId: string): Promise<readonly Delivered[]>;
  /** Tells the app of any other event. */
  event(teamId: string, event: Readonly<Record<string, unknown>>): Promise<readonly Delivered[]>;
  /** The message as it reads now; undefined once it was taken away. */
  messageNow(message: SlackMessage): SlackMessage | undefined;
}

/** Everything that people do in a workspace. */
export function people(acting: Acting): People {
  const { workspace } = acting;
  return {
    command: (typed) => typeCommand(acting, typed),
    press: (action) => pressButton(acting, action),
    select: ({ choice, ...action }) => choose(acting, action, choice),
    suggest: ({ typed, ...action }) => askSuggestions(acting, action, typed),
    fill: (view, values) => fillIn(acting, view, values),
    submit: (view, values = {}) => submitModal(acting, view, values),
    dismiss: (view) => dismissModal(acting, view),
    openHome: (user) => openHome(acting, { user }),
    say: (said) => say(acting, said),
    mention: (said) => mention(acting, said),
    shareLink: (said) => shareLink(acting, said),
    upload: (file) => uploadFile(acting, file),
    globalShortcut: (shortcut) => runGlobalShortcut(acting, shortcut),
    messageShortcut: (shortcut) => runMessageShortcut(acting, shortcut),
    uninstall: (teamId) => uninstall(acting, teamId),
    event: (teamId, event) => sendEvent(acting, workspace.team(teamId), event),
    messageNow: ({ ts }) => workspace.messages.get(ts),
  };
}
