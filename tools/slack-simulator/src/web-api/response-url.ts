import { addMessage, changeMessage } from '../state/messages.js';
import type { Json, SlackMessage } from '../state/records.js';
import type { ResponseSource } from '../state/tickets.js';
import type { Workspace } from '../state/workspace.js';
import { type HttpAnswer, faultAnswer } from './answer.js';
import { ApiRefusal } from './api-call.js';
import { checkedContent } from './chat-methods.js';

/** Answers a post to a response URL. Every post counts as a use, one with blocks that are refused included. */
export function useResponseUrl(workspace: Workspace, id: string, body: Json): HttpAnswer {
  const fault = workspace.faults.take('response_url');
  const answer = fault === undefined ? answered(workspace, id, body) : responseFault(faultAnswer(fault));
  workspace.calls.push({
    method: 'response_url',
    arguments: body,
    status: answer.status ?? 0,
    answer: answer.body,
    atSeconds: workspace.clock.nowSeconds(),
  });
  workspace.changed();
  return answer;
}

/** A response URL has no `ok` to look at: what it refuses it refuses by its status. */
function responseFault(answer: HttpAnswer): HttpAnswer {
  return answer.status === 200 ? { ...answer, status: 400 } : answer;
}

function answered(workspace: Workspace, id: string, body: Json): HttpAnswer {
  const source = workspace.tickets.useResponse(id);
  if (typeof source === 'string') return { status: 404, body: { ok: false, error: source } };
  try {
    respond(workspace, source, body);
    return { status: 200, body: { ok: true } };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { status: 400, body: { ok: false, error: error.code, ...error.details } };
  }
}

/** Writes, replaces or takes away a message, as the answer to a command or an interaction says. */
export function respond(workspace: Workspace, source: ResponseSource, body: Json): SlackMessage | null {
  const original = source.messageTs === null ? undefined : workspace.messages.get(source.messageTs);
  if (body['delete_original'] === true) {
    if (original !== undefined) workspace.messages.delete(original.ts);
    workspace.changed();
    return null;
  }
  const content = checkedContent(workspace, { arguments: body });
  if (original !== undefined && isReplacing(body)) {
    return changeMessage(workspace, original, { ...content, isEdited: true });
  }
  return addMessage(workspace, {
    ...content,
    channel: source.channel,
    user: botUserOf(workspace, source),
    isFromBot: true,
    threadTs: typeof body['thread_ts'] === 'string' ? body['thread_ts'] : source.threadTs,
    visibleTo: body['response_type'] === 'in_channel' ? null : source.userId,
  });
}

/** An answer to a button replaces its message, unless it says otherwise or says who is to see it. */
function isReplacing(body: Json): boolean {
  const { replace_original: replaces, response_type: type } = body;
  return replaces === true || (replaces === undefined && type === undefined);
}

function botUserOf(workspace: Workspace, { channel }: ResponseSource): string {
  return workspace.team(workspace.channel(channel).teamId).botUserId;
}
