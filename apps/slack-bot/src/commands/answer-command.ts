import { createSlackLinkCode, type PlansContext, type SlackUser } from '@headroom/plans';
import type { Command } from '../grammar/command.js';
import type { Knowledge } from '../grammar/knowledge.js';
import { parsePlanLine } from '../grammar/plan-line.js';
import type { Work, WorkOf } from '../jobs/job.js';
import type { ShapedAnswer } from '../views/answer/answer-message.js';
import { helpMessage } from '../views/help/help-message.js';
import { complaintsNotice, incompleteNotice, unknownCommandNotice } from '../views/notices/command-notices.js';
import { linkCodeNotice } from '../views/notices/link-notice.js';

/** What commands are answered with. */
export interface CommandParts {
  readonly plans: PlansContext;
  /** What one-line workloads are read with. */
  readonly knowledge: Knowledge;
  readonly portalUrl: string | null;
}

/** What comes of a command: something to say at once, work, or a form. */
export type CommandAnswer =
  | { readonly kind: 'SAY'; readonly message: readonly [ShapedAnswer] }
  | { readonly kind: 'WORK'; readonly work: Work }
  | { readonly kind: 'PLAN_FORM' }
  | { readonly kind: 'SAVE_FORM'; readonly name: string | null };

/** Why somebody locked a plan who did not say why. */
const NO_REASON = 'locked from Slack';

/** Decides what comes of a command. Nothing that takes long is done here. */
export async function answerCommand(parts: CommandParts, command: Command, user: SlackUser): Promise<CommandAnswer> {
  switch (command.kind) {
    case 'MODAL':
      return { kind: 'PLAN_FORM' };
    case 'SAVE':
      return { kind: 'SAVE_FORM', name: command.name };
    case 'LINK':
      return { kind: 'SAY', message: await linkMessage(parts, user) };
    case 'HELP':
      return { kind: 'SAY', message: helpMessage() };
    case 'INCOMPLETE':
      return { kind: 'SAY', message: incompleteNotice(command.word, command.expected) };
    case 'UNKNOWN':
      return { kind: 'SAY', message: unknownCommandNotice(command.word, command.suggestion) };
    case 'PLAN':
      return planLine(parts, command.line);
    default:
      return { kind: 'WORK', work: workOf(command) };
  }
}

/** A one-time code, as a message for its user alone. */
export async function linkMessage(
  { plans, portalUrl }: CommandParts,
  user: SlackUser,
): Promise<readonly [ShapedAnswer]> {
  return linkCodeNotice(await createSlackLinkCode(plans, user), { portalUrl });
}

function planLine({ knowledge }: CommandParts, line: string): CommandAnswer {
  const parsed = parsePlanLine(line, knowledge);
  if (!parsed.ok) return { kind: 'SAY', message: complaintsNotice(parsed.complaints) };
  const work = planOf(JSON.stringify(parsed.document, null, 2));
  return { kind: 'WORK', work: { ...work, notes: [...parsed.notes] } };
}

/** Work that plans a document which comes from no other. */
export function planOf(document: string): WorkOf<'PLAN'> {
  return { kind: 'PLAN', document, strategy: null, basedOn: null };
}

type WorkingCommand = Extract<
  Command,
  { readonly kind: 'DOCUMENT' | 'LIST' | 'SHOW' | 'COMPARE' | 'WHAT_IF' | 'REPLAN' | 'LOCK' | 'UNLOCK' | 'UNLINK' }
>;

function workOf(command: WorkingCommand): Work {
  switch (command.kind) {
    case 'DOCUMENT':
      return planOf(command.source);
    case 'LIST':
      return { kind: 'LIST', text: command.text ?? '', after: null };
    case 'COMPARE':
      return { kind: 'COMPARE', names: [...command.names] };
    case 'WHAT_IF':
      return { kind: 'WHAT_IF', name: command.name, losses: [...command.losses] };
    case 'REPLAN':
      return { kind: 'REPLAN', name: command.name, acceptsRevision: null };
    case 'LOCK':
      return { kind: 'LOCK', name: command.name, reason: command.reason ?? NO_REASON };
    case 'SHOW':
    case 'UNLOCK':
    case 'UNLINK':
      return command;
  }
}
