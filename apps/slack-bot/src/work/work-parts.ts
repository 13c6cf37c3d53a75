import type { PlannedDocument, WorkloadSource } from '@headroom/planner';
import { type Actor, actorOfSlackUser, type PlansSession } from '@headroom/plans';
import type { webApi } from '@slack/bolt';
import type { CommandParts } from '../commands/answer-command.js';
import type { AnswerStore } from '../conversation/answer-store.js';
import type { Job, Work, WorkOf } from '../jobs/job.js';
import { type Origin, workspaceOf } from '../jobs/origin.js';
import type { ShapedAnswer } from '../views/answer/answer-message.js';
import type { SlackFiles } from './slack-files.js';

/** What every piece of work can use. */
export interface WorkParts extends CommandParts {
  readonly answers: AnswerStore;
  /** Plans a document beside the event loop. */
  readonly plan: (source: WorkloadSource) => Promise<PlannedDocument>;
  /** The Web API of the workspace that asked. */
  readonly clientFor: (origin: Origin) => Promise<webApi.WebClient>;
  readonly files: SlackFiles;
}

/** What whoever asked is answered: one message in its forms, the best first. */
export interface Reply {
  readonly variants: readonly ShapedAnswer[];
  /** PERSON: only who asked sees it. CHANNEL: everybody there. */
  readonly reader: 'PERSON' | 'CHANNEL';
  /** What is said to who asked, where the message has got there, or could not. */
  readonly afterwards?: ((isDelivered: boolean) => readonly ShapedAnswer[]) | undefined;
}

/** Does work of one kind; null where there is nothing to say. */
export type Handler<Kind extends Work['kind']> = (
  parts: WorkParts,
  job: Omit<Job, 'work'> & { readonly work: WorkOf<Kind> },
) => Promise<Reply | null>;

/** A reply that only who asked sees. */
export function toPerson(variants: readonly ShapedAnswer[]): Reply {
  return { variants, reader: 'PERSON' };
}

/** Whom the asking Slack user acts for; null where it is linked to nobody. */
export async function actorOf(parts: WorkParts, origin: Origin): Promise<Actor | null> {
  return actorOfSlackUser(parts.plans, { workspaceId: workspaceOf(origin), userId: origin.userId });
}

/** The session of a job; null where the Slack user is linked to nobody. */
export async function sessionOf(
  parts: WorkParts,
  { origin, id }: Pick<Job, 'origin' | 'id'>,
): Promise<PlansSession | null> {
  const actor = await actorOf(parts, origin);
  return actor === null ? null : { ...parts.plans, actor, requestId: id, source: 'SLACK' };
}
