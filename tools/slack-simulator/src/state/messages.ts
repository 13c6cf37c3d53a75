import { messageProblems, type SlackProblem } from '@headroom/block-kit';
import { withIds } from './block-ids.js';
import { objectList } from './json.js';
import type { Json, SlackMessage } from './records.js';
import type { Workspace } from './workspace.js';

/** The content of a message that is to be written. */
export interface NewMessage {
  readonly channel: string;
  readonly user: string;
  readonly isFromBot: boolean;
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly threadTs?: string | null;
  readonly visibleTo?: string | null;
  readonly fileIds?: readonly string[];
}

/** Writes a message into a channel. */
export function addMessage(workspace: Workspace, { blocks = [], ...message }: NewMessage): SlackMessage {
  const added: SlackMessage = {
    threadTs: null,
    visibleTo: null,
    fileIds: [],
    ...message,
    ts: workspace.nextTimestamp(),
    blocks: withIds(workspace, blocks),
    isEdited: false,
    unfurls: {},
    unfurlPrompt: null,
  };
  workspace.messages.set(added.ts, added);
  workspace.changed();
  return added;
}

/** Changes a message that is there. */
export function changeMessage(
  workspace: Workspace,
  { ts }: SlackMessage,
  change: Partial<Omit<SlackMessage, 'ts'>>,
): SlackMessage {
  const found = workspace.messages.get(ts);
  if (found === undefined) throw new Error(`There is no message ${ts}.`);
  const { blocks } = change;
  const changed: SlackMessage = {
    ...found,
    ...change,
    ...(blocks === undefined ? {} : { blocks: withIds(workspace, blocks) }),
  };
  workspace.messages.set(ts, changed);
  workspace.changed();
  return changed;
}

/** A message as it stands in payloads to the app. */
export function messagePayload(workspace: Workspace, message: SlackMessage): Json {
  const team = workspace.team(workspace.channel(message.channel).teamId);
  return {
    type: 'message',
    ts: message.ts,
    user: message.user,
    team: team.id,
    text: message.text,
    blocks: message.blocks,
    ...(message.isFromBot ? { bot_id: team.botId, app_id: APP_ID } : {}),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.fileIds.length === 0 ? {} : { files: message.fileIds.map((id) => ({ id })) }),
  };
}

/** The id of the one app that the simulated Slack has. */
export const APP_ID = 'A0SIMULATED';

/** What is wrong with the content of a message, apart from a text that is missing beside blocks: Slack only warns of that. */
export function contentProblems(workspace: Workspace, content: Json): readonly SlackProblem[] {
  const blocks = objectList(content['blocks']);
  const refused = blocks
    .map((block, index) => ({ type: block['type'], pointer: `/blocks/${String(index)}` }))
    .filter(({ type }) => typeof type === 'string' && workspace.faults.refusedBlockTypes.has(type))
    .map(({ type, pointer }): SlackProblem => ({
      pointer,
      limit: null,
      message: `Unsupported block type: ${String(type)}.`,
      expected: 'a block type that is supported here',
    }));
  return [
    ...refused,
    ...messageProblems(content).filter(({ pointer, limit }) => pointer !== '/text' || limit !== null),
  ];
}
